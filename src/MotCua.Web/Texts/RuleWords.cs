using MotCua.Domain.Deadlines;
using MotCua.Domain.Rules;
using MotCua.Domain.Slips;

namespace MotCua.Web.Texts;

/// <summary>Rules and their values in words.</summary>
public static class RuleWords
{
    public static string NameOf(OfficeTexts texts, string key)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return key switch
        {
            _ when key == RuleKind.MostSupplements.Key => texts["Số lần được yêu cầu bổ sung"],
            _ when key == RuleKind.SupplementDays.Key => texts["Số ngày làm việc người nộp được bổ sung"],
            _ when key == RuleKind.OnSupplement.Key => texts["Thời hạn khi chờ bổ sung, nếu thủ tục không quy định"],
            _ when key == RuleKind.MostNewDates.Key => texts["Số lần được hẹn lại ngày trả"],
            _ when key == RuleKind.ApologyDaysBefore.Key => texts["Phải xin lỗi trước hạn (ngày làm việc)"],
            _ when key == RuleKind.JudgedByFirstAppointment.Key => texts["Tính đúng hạn theo ngày hẹn đầu tiên, không theo ngày hẹn lại"],
            _ when key == RuleKind.SendBacksBeforeLeader.Key => texts["Số lần chuyển lại trước khi phải do lãnh đạo"],
            _ when key == RuleKind.OnWithdrawal.Key => texts["Thời hạn khi người nộp đề nghị rút rồi thôi"],
            _ when key == RuleKind.WithdrawalMayBeTakenBack.Key => texts["Người nộp được thôi rút khi hồ sơ chưa dừng"],
            _ when key == RuleKind.ApologyDraftedDaysBefore.Key => texts["Chương trình dự thảo phiếu xin lỗi trước hạn (ngày làm việc)"],
            _ when key == RuleKind.ApologyDraftedDays.Key => texts["Ngày hẹn lại trong dự thảo, sau ngày hẹn (ngày làm việc)"],
            _ when key == RuleKind.RefundWithdrawn.Key => texts["Phí đã nộp khi người nộp rút hồ sơ"],
            _ when key == RuleKind.RefundStopped.Key => texts["Phí đã nộp khi hồ sơ bị từ chối, dừng vì không bổ sung"],
            _ when key == RuleKind.WarnOfficialHours.Key => texts["Nhắc người giữ hồ sơ trước hạn (giờ làm việc)"],
            _ when key == RuleKind.TellHeadHours.Key => texts["Báo người phụ trách đơn vị sau giờ hẹn (giờ làm việc)"],
            _ when key == RuleKind.TellLeaderHours.Key => texts["Báo lãnh đạo cơ quan sau giờ hẹn (giờ làm việc)"],
            _ when key == RuleKind.LooksOutOfHours.Key => texts["Số lượt xem ngoài giờ trong tuần thì báo thủ trưởng"],
            _ when key == RuleKind.LooksLeast.Key => texts["Số hồ sơ xem trong tuần, dưới mức này không báo là nhiều bất thường"],
            _ when key == RuleKind.LooksTimesUsual.Key => texts["Xem gấp bao nhiêu lần tuần thường lệ thì báo thủ trưởng"],
            _ when key == RuleKind.SmallestDisclosed.Key => texts["Số hồ sơ nhỏ nhất được công khai theo tháng, thủ tục"],
            _ when key == RuleKind.DigestAt.Key => texts["Giờ lập bản tin đầu ngày làm việc"],
            _ when key == RuleKind.FeesBeforeReturn.Key => texts["Chỉ trả kết quả khi phí, lệ phí đã xong"],
            _ when key == RuleKind.KilobytesAPage.Key => texts["Một trang quét nên nặng tối đa (kB)"],
            _ when key == RuleKind.MostKilobytesAPage.Key => texts["Không nhận bản quét nặng hơn, tính mỗi trang (kB)"],
            _ when key == RuleKind.ScansSigned.Key => texts["Bản quét chưa ký số là thiếu sót"],
            _ when key == RuleKind.CodeGiver.Key => texts["Ai cấp mã cho hồ sơ nộp qua Cổng Dịch vụ công quốc gia"],
            _ when key == RuleKind.SlipSigns.Key => texts["Ký hiệu sau số của phiếu"],
            _ when key == RuleKind.RetentionYears.Key => texts["Số năm giữ dữ liệu cá nhân của hồ sơ đã xong, nếu thủ tục không ghi"],
            _ when key == RuleKind.HandOverCutOff.Key => texts["Giờ nhận sau đó thì bàn giao đầu giờ ngày làm việc sau"],
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a rule."),
        };
    }

    public static string Of(OfficeTexts texts, string key, string value)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return (key, value) switch
        {
            (_, "none") => texts["không áp dụng"],
            (_, "yes") => texts["có"],
            (_, "no") => texts["không"],
            _ when key == RuleKind.OnSupplement.Key || key == RuleKind.OnWithdrawal.Key => RuleKind.OnSupplement.Read(value) switch
            {
                SupplementClock.Pause => texts["tạm dừng, cộng thêm thời gian chờ"],
                SupplementClock.Restart => texts["tính lại từ đầu"],
                _ => texts["vẫn tính"],
            },
            _ when key == RuleKind.RefundWithdrawn.Key || key == RuleKind.RefundStopped.Key => texts.Word(RuleKind.RefundWithdrawn.Read(value)),
            _ when key == RuleKind.SlipSigns.Key => RuleKind.SlipSigns.Read(value) switch
            {
                SlipSigns.OfCentre => texts["kèm ký hiệu trung tâm: 12/PBS-TTPVHCC"],
                SlipSigns.OfDesk => texts["kèm ký hiệu bộ phận: 12/PBS-BPTNTKQ"],
                _ => texts["chỉ ký hiệu mẫu: 12/HDHS"],
            },
            _ when key == RuleKind.CodeGiver.Key => RuleKind.CodeGiver.Read(value) switch
            {
                CodeGiver.Portal => texts["Cổng; hồ sơ trực tuyến phải có mã Cổng"],
                CodeGiver.Office => texts["chỉ đơn vị; không nhận mã của Cổng"],
                _ => texts["đơn vị; có mã Cổng thì nhận thêm"],
            },
            _ => value,
        };
    }
}

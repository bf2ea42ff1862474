using System.Globalization;

namespace MotCua.Domain.Slips;

/// <summary>The papers a visit or a dossier's way can end in. The first four have the number of their official form (TT 01/2018/TT-VPCP, annex).</summary>
public enum SlipForm
{
    /// <summary>Mẫu số 01: giấy tiếp nhận hồ sơ và hẹn trả kết quả.</summary>
    Receipt = 1,

    /// <summary>Mẫu số 02: phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.</summary>
    Supplement = 2,

    /// <summary>Mẫu số 03: phiếu từ chối tiếp nhận giải quyết hồ sơ.</summary>
    Refusal = 3,

    /// <summary>Mẫu số 04: phiếu xin lỗi và hẹn lại ngày trả kết quả; since TT 03/2025/TT-VPCP văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết.</summary>
    Apology = 4,

    /// <summary>Thông báo dừng giải quyết hồ sơ: mẫu số 05 of TT 03/2025/TT-VPCP; a plain notice before it.</summary>
    Stop = 5,

    /// <summary>Phiếu kiểm soát quá trình giải quyết hồ sơ: mẫu số 05 of TT 01/2018/TT-VPCP, 06 of TT 03/2025/TT-VPCP.</summary>
    Control = 6,

    /// <summary>Phiếu hướng dẫn: no official form, but numbered and counted like one.</summary>
    Guidance = 9,

    /// <summary>Giấy biên nhận bản chính: no official form; what the applicant holds for the originals left at the desk.</summary>
    Originals = 10,

    /// <summary>Phiếu ghi nhận đề nghị rút hồ sơ, and the answer that it cannot be: no official form; what the applicant holds until the notice of stopping.</summary>
    Withdrawal = 11,
}

/// <summary>
/// Which signs stand behind the numbers of the slips. The circular of 2018 prints only that of form 02, and the text of 2025 was not read: its signs are
/// those of a ministry's copies of the forms (QĐ 3621/QĐ-BYT; law page 3.3 to 3.9, open doubt 3), with the sign of who receives.
/// </summary>
public enum SlipSigns
{
    /// <summary>"12/HDHS".</summary>
    Of2018 = 1,

    /// <summary>"12/PBS-TTPVHCC": at a centre, trung tâm phục vụ hành chính công.</summary>
    OfCentre = 2,

    /// <summary>"12/PBS-BPTNTKQ": at a desk, bộ phận tiếp nhận và trả kết quả.</summary>
    OfDesk = 3,
}

/// <summary>
/// Số of a slip: a running number of its form, in its desk and year, and the form's sign. The guidance note and the receipt for originals are ours, and
/// so are their signs; the newer copies leave the sign of form 01 open, and it keeps the one in use.
/// </summary>
public static class SlipNumber
{
    public static string Of(SlipForm form, long number, SlipSigns signs) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}/{(signs is SlipSigns.Of2018 ? Sign(form) : NewSign(form, signs))}");

    /// <summary>The ledger series that numbers one form in one desk and year, whatever the sign: a year in which the signs change is numbered through.</summary>
    public static string Series(SlipForm form, string desk, int year) => string.Create(CultureInfo.InvariantCulture, $"slip/{Sign(form)}/{desk}/{year}");

    private static string NewSign(SlipForm form, SlipSigns signs)
    {
        var by = signs is SlipSigns.OfCentre ? "TTPVHCC" : "BPTNTKQ";
        return form switch
        {
            SlipForm.Receipt => $"TNHS-{by}",
            SlipForm.Supplement => $"PBS-{by}",
            SlipForm.Refusal => $"PTC-{by}",
            _ => Sign(form),
        };
    }

    private static string Sign(SlipForm form) => form switch
    {
        SlipForm.Receipt => "TNHS",
        SlipForm.Supplement => "HDHS",
        SlipForm.Refusal => "TCHS",
        SlipForm.Apology => "PXL",
        SlipForm.Stop => "TB",
        SlipForm.Control => "PKS",
        SlipForm.Guidance => "HD",
        SlipForm.Originals => "BNBC",
        SlipForm.Withdrawal => "RHS",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a slip of the counter."),
    };
}

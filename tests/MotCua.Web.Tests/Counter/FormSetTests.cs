using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Counter;

/// <summary>Each dossier has the forms of the day it was received: fields, their order and their words.</summary>
public sealed class FormSetTests
{
    private static readonly string[] Of2018 =
    [
        "UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Mã hồ sơ:", "(Liên:", "Bộ phận tiếp nhận và trả kết quả:",
        "Tiếp nhận hồ sơ của:", "Địa chỉ:", "Số điện thoại:", "Nội dung yêu cầu giải quyết:", "1. Thành phần hồ sơ nộp gồm:", "2. Số lượng hồ sơ:",
        "3. Thời gian giải quyết hồ sơ theo quy định là:", "4. Thời gian nhận hồ sơ:", "5. Thời gian trả kết quả giải quyết hồ sơ:", "6. Đăng ký nhận kết quả tại:",
        "Vào Sổ theo dõi hồ sơ, Quyển số:", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Ghi chú:",
    ];

    private static readonly string[] Of2025 =
    [
        "UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Mã hồ sơ:", "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Phù Văn Chòi",
        "Số định danh cá nhân/tổ chức:", "Địa chỉ:", "Số điện thoại:", "Email:", "Người ủy quyền: Hoàng Văn Thử", "Số định danh: 002085000123", "Giấy tờ ủy quyền:",
        "Nội dung yêu cầu giải quyết:", "Thành phần hồ sơ nộp gồm:", "Số lượng hồ sơ:", "Thời gian giải quyết hồ sơ theo quy định là:", "Thời gian nhận hồ sơ:",
        "Thời gian trả kết quả giải quyết hồ sơ:", "Đăng ký nhận kết quả tại:", "Vào Sổ theo dõi hồ sơ, Quyển số:", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ",
    ];

    [Theory]
    [InlineData("2020-06-12T08:16", "sheet-a5")]
    [InlineData("2025-10-01T08:16", "sheet-a4")]
    public async Task Form_01_has_the_fields_of_its_circular_in_their_order(string at, string paper)
    {
        await using var site = await CounterSite.OpenAsync();
        site.Clock.Set(at);
        var received = await site.HasDossierAsync(request => request with
        {
            Proxy = at.StartsWith("2025", StringComparison.Ordinal) ? new Proxy { Name = "Phù Văn Chòi", Mandate = MandateKind.Kinship, Relation = "con" } : null,
        });

        var slip = await site.AtCounter().OpenAsync($"/slips/receipt/{received.Code}");

        Assert.NotNull(slip.Html.QuerySelector($".{paper}"));
        AssertInOrder(slip.Text, at.StartsWith("2020", StringComparison.Ordinal) ? Of2018 : Of2025);
    }

    [Theory]
    [InlineData("2020-06-12T08:16", "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ")]
    [InlineData("2025-10-01T08:16", "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT")]
    public async Task An_apology_and_a_notice_of_stopping_say_what_the_record_says(string at, string title)
    {
        await using var site = await CounterSite.OpenAsync();
        site.Clock.Set(at);
        var received = await site.HasDossierAsync();
        var (code, route) = (received.Code, received.Route);
        var official = new Officer("an.nv", "Nguyễn Văn An", DutyKind.Process, route[1].Unit);
        var chair = new Officer("hung.hv", "Hoàng Văn Hùng", DutyKind.Approve, route[2].Unit);
        var day = OfficeDay(at).AddDays(20);
        Assert.False((await site.Get<ForwardDossier>().RunAsync(new(code, null, null), CounterSeed.Clerk, null, Cancel)).Refused);
        Assert.False((await site.Get<ProposeNewDate>().RunAsync(new(code, day, "Chờ xác minh của xã cũ"), official, null, Cancel)).Refused);
        Assert.False((await site.Get<SignNewDate>().RunAsync(new(code), chair, null, Cancel)).Refused);

        var apology = await site.AtCounter().OpenAsync($"/slips/apology/{code}");
        AssertInOrder(apology.Text, ["Số: 1/PXL", title, "Kính gửi: Hoàng Văn Thử", $"Mã số hồ sơ: {code}", "Thời gian hẹn trả kết quả", "Lý do: Chờ xác minh của xã cũ", "hẹn trả kết quả vào:", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"]);

        Assert.False((await site.Get<AskWithdrawal>().RunAsync(new(code, new(Channel.Direct, "Không còn nhu cầu")), CounterSeed.Clerk, null, Cancel)).Refused);
        Assert.False((await site.Get<StopWithdrawn>().RunAsync(new(code), CounterSeed.Clerk, null, Cancel)).Refused);
        var stop = await site.AtCounter().OpenAsync($"/slips/stop/{code}");
        AssertInOrder(stop.Text, ["Số: 1/TB", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Kính gửi: Hoàng Văn Thử", code, "chưa có quyết định", "Lý do: Không còn nhu cầu", "Giấy tờ trả lại người nộp:", "1. Tờ khai đăng ký khai sinh: 01 bản chính"]);

        var control = await site.AtCounter().OpenAsync($"/slips/control/{code}");
        AssertInOrder(control.Text, ["PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", code, "Cơ quan (bộ phận) giải quyết hồ sơ:", "TÊN CƠ QUAN, ĐƠN VỊ", "1. Giao:", "2. Nhận:", "Người giao:"]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DateOnly OfficeDay(string at) => DateOnly.ParseExact(at[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void AssertInOrder(string text, IEnumerable<string> fields)
    {
        var from = 0;
        foreach (var field in fields)
        {
            var at = text.IndexOf(field, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"\"{field}\" is not where it should be in: {text[from..]}");
            from = at + field.Length;
        }
    }
}

using System.Globalization;
using MotCua.Application;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Crash;

/// <summary>The fewest acts a ledger needs to have something to keep: receive and forward, straight on the ledger.</summary>
public static class Counter
{
    public const string Agency = "000.00.99.H22";

    public static readonly Officer Mai = new("mai.lt", "Lường Thị Mai", DutyKind.Receive, "035.mot-cua");

    public static readonly Officer Tuan = new("tuan.hv", "Hoàng Văn Tuấn", DutyKind.Process, "035.tu-phap");

    public static Task<Outcome<DossierReceived>> ReceiveAsync(this OfficeLedger ledger, string? requestKey = null, string name = "Hoàng Văn Thử") =>
        ledger.CommitAsync<DossierReceived>(Mai, requestKey, book => Receive(book, name), CancellationToken.None);

    public static Task<Outcome<DossierForwarded>> ForwardAsync(this OfficeLedger ledger, string code, string? requestKey = null, string? note = null) =>
        ledger.CommitAsync<DossierForwarded>(
            Mai,
            requestKey,
            book =>
            {
                var forwarded = book.Dossier(code).Forward(null, note, Mai, new Roster((_, _, _) => true, (_, _) => true, (_, _) => true));
                return forwarded.Refused ? forwarded : book.Append(DossierProjection.StreamOf(code), forwarded.Value);
            },
            CancellationToken.None);

    /// <summary>Takes a number and is refused.</summary>
    public static Task<Outcome<DossierReceived>> BeRefusedAsync(this OfficeLedger ledger) => ledger.CommitAsync<DossierReceived>(
        Mai,
        null,
        book =>
        {
            book.Next(DossierCode.Series(Agency, OfficeTime.DayOf(book.At)));
            return new Refusal("test.refused");
        },
        CancellationToken.None);

    /// <summary>Receives, and fails when everything is already written down.</summary>
    public static Task<Outcome<DossierReceived>> FailAsync(this OfficeLedger ledger) => ledger.CommitAsync<DossierReceived>(
        Mai,
        null,
        book =>
        {
            Receive(book, "Hoàng Văn Thử");
            throw new TimeoutException("An act failed.");
        },
        CancellationToken.None);

    public static long NumberOf(string code) => long.Parse(code[(code.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);

    public static DossierReceived Receive(Book book, string name)
    {
        var code = DossierCode.Of(Agency, OfficeTime.DayOf(book.At), book.Next(DossierCode.Series(Agency, OfficeTime.DayOf(book.At))));
        return book.Open(DossierProjection.StreamOf(code), new DossierReceived
        {
            Code = code,
            Procedure = "1.001193",
            ProcedureVersion = 1,
            ProcedureName = "Đăng ký khai sinh",
            Sector = "Hộ tịch",
            Channel = Channel.Direct,
            Authority = "035",
            Desk = "035.mot-cua",
            Competent = "035",
            ReceivedAt = book.At,
            Limit = "3wd",
            DueAt = book.At.AddDays(3),
            Papers = [new("Tờ khai", 1, 0, 0, false)],
            Route =
            [
                new(StepKind.Receive, "Tiếp nhận", "035.mot-cua", null),
                new(StepKind.Process, "Thẩm định", "035.tu-phap", null),
                new(StepKind.Approve, "Ký duyệt", "035", null),
                new(StepKind.Return, "Trả kết quả", "035.mot-cua", null),
            ],
            Slip = SlipGiven.Printed,
            SlipNumber = book.Next("slip/035.mot-cua/2020").ToString(CultureInfo.InvariantCulture),
            RegisterBook = "01",
            RegisterNumber = book.Next("register/035/01"),
            Applicant = new Applicant { Kind = ApplicantKind.Person, Name = name, Address = "Thôn Mẫu, Tân Bắc, Quang Bình, Hà Giang" },
        });
    }
}

using System.Globalization;
using System.Text.Json;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>Why a request was not done (RFC 9457), in the caller's language. Programs go by the code; people read the words.</summary>
/// <param name="Title">What kind of no it is.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable code of the first reason: "dossier.not-while".</param>
/// <param name="Detail">The first reason in a sentence.</param>
/// <param name="Facts">What the first reason speaks of: states, codes, numbers and dates, as programs write them.</param>
/// <param name="Errors">Sentences by the field they speak of: "applicant.name".</param>
/// <param name="Reasons">Every reason.</param>
public sealed record Problem(
    string Title, int Status, string Code, string Detail, IReadOnlyList<string> Facts, IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors, IReadOnlyList<Reason> Reasons)
{
    public const string ContentType = "application/problem+json";

    /// <param name="refusals">Fields as the caller names them.</param>
    /// <param name="said">The same refusals with the names of officers and units in place of their codes; null where there are none.</param>
    internal static Problem Of(int status, IReadOnlyList<Refusal> refusals, OfficeTexts texts, IReadOnlyList<Refusal>? said = null)
    {
        var reasons = refusals.Select((refusal, i) => new Reason(refusal.Code, refusal.Field, texts.Say((said ?? refusals)[i]), [.. refusal.Facts.Select(Write)])).ToList();
        var errors = reasons.Where(reason => reason.Field is not null).GroupBy(reason => reason.Field!)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(reason => reason.Says)]);
        return new Problem(TitleOf(status, texts), status, reasons[0].Code, reasons[0].Says, reasons[0].Facts, errors.Count > 0 ? errors : null, reasons);
    }

    /// <summary>Something is wrong with a field: 422. Otherwise the dossier, its holder or the duty does not allow it now: 409, and 403 where another duty would.</summary>
    internal static int StatusOf(IReadOnlyList<Refusal> refusals) =>
        refusals.Any(refusal => refusal.Field is not null) ? StatusCodes.Status422UnprocessableEntity
        : refusals.Any(refusal => refusal.Code is "dossier.duty-needed") ? StatusCodes.Status403Forbidden
        : StatusCodes.Status409Conflict;

    /// <summary>The fields of our rules as the API names them: "Applicant.BirthDate" is "applicant.birthDate".</summary>
    /// <param name="named">Fields that the API calls otherwise.</param>
    internal static IReadOnlyList<Refusal> Renamed(IReadOnlyList<Refusal> refusals, IReadOnlyDictionary<string, string>? named = null) =>
    [
        .. refusals.Select(refusal => LedgerRefusals.IsKeyUsed(refusal) ? ApiRefusals.KeyUsed
            : refusal.Field is not { Length: > 0 } field || field == IdempotencyKey.Header ? refusal with { Field = string.IsNullOrEmpty(refusal.Field) ? null : refusal.Field }
            : refusal with { Field = named?.GetValueOrDefault(field) ?? Camel(field) }),
    ];

    private static string Camel(string field) => string.Join('.', field.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static string Write(object fact) => fact switch
    {
        Enum coded => EnumWords.Of(coded),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => ApiTimes.Local(moment),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => fact.ToString() ?? "",
    };

    private static string TitleOf(int status, OfficeTexts texts) => status switch
    {
        StatusCodes.Status400BadRequest => texts["Không đọc được yêu cầu"],
        StatusCodes.Status401Unauthorized => texts["Chưa xác thực"],
        StatusCodes.Status403Forbidden => texts["Không được phép"],
        StatusCodes.Status404NotFound => texts["Không tìm thấy"],
        StatusCodes.Status409Conflict => texts["Lúc này không làm được"],
        StatusCodes.Status422UnprocessableEntity => texts["Nội dung chưa đúng"],
        StatusCodes.Status429TooManyRequests => texts["Hỏi quá nhanh"],
        >= StatusCodes.Status500InternalServerError => texts["Máy chủ gặp lỗi"],
        _ => texts["Yêu cầu không được chấp nhận"],
    };
}

/// <summary>One reason of a problem.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Field">The field or parameter it speaks of.</param>
/// <param name="Says">In a sentence.</param>
/// <param name="Facts">What it speaks of.</param>
public sealed record Reason(string Code, string? Field, string Says, IReadOnlyList<string> Facts);

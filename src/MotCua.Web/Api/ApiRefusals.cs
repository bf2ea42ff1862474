using MotCua.Domain;

namespace MotCua.Web.Api;

/// <summary>What the API itself refuses, before any rule of the office is asked.</summary>
internal static class ApiRefusals
{
    public static readonly Refusal NoToken = new("api.no-token");
    public static readonly Refusal TokenRefused = new("api.token-refused");
    public static readonly Refusal NotWithThisDuty = new("api.not-with-this-duty");
    public static readonly Refusal NotFound = new("api.not-found");
    public static readonly Refusal NoSuchSeal = new("api.no-such-seal");
    public static readonly Refusal NoSuchCode = new("api.no-such-code");
    public static readonly Refusal CodeMistyped = new("api.code-mistyped");
    public static readonly Refusal NoSuchMethod = new("api.no-such-method");
    public static readonly Refusal TooLarge = new("api.too-large");
    public static readonly Refusal NotThisContentType = new("api.not-this-content-type");
    public static readonly Refusal TooOften = new("api.too-often");
    public static readonly Refusal Failed = new("api.failed");

    public static readonly Refusal NotReadable = new("api.not-readable");
    public static readonly Refusal FieldUnknown = new("api.field-unknown");
    public static readonly Refusal NotText = new("api.not-text");
    public static readonly Refusal NotWhole = new("api.not-whole");
    public static readonly Refusal NotYesNo = new("api.not-yes-no");
    public static readonly Refusal NotDay = new("api.not-day");
    public static readonly Refusal NotMoment = new("api.not-moment");
    public static readonly Refusal NotPartialDate = new("api.not-partial-date");
    public static readonly Refusal NotList = new("api.not-list");
    public static readonly Refusal NotObject = new("api.not-object");
    public static readonly Refusal NotACode = new("api.not-a-code") { Field = "Q" };
    public static readonly Refusal NotMonth = new("api.not-month");
    public static readonly Refusal NotPeriod = new("api.not-period") { Field = "Period" };
    public static readonly Refusal NotYourUnit = new("api.not-your-unit") { Field = "Unit" };

    public static readonly Refusal KeyNeeded = new("api.key-needed") { Field = IdempotencyKey.Header };
    public static readonly Refusal KeyUsed = new("api.key-used") { Field = IdempotencyKey.Header };

    public static Refusal KeyTooLong(int longest) => new("api.key-too-long", longest) { Field = IdempotencyKey.Header };

    public static Refusal NotJson(long line) => new("api.not-json", line);

    public static Refusal UnknownWord(string word, IEnumerable<string> words) => new("api.unknown-word", word, string.Join(", ", words));
}

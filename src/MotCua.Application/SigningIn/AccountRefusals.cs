using MotCua.Domain;

namespace MotCua.Application.SigningIn;

/// <summary>Every no of accounts, passwords and tokens, each named for its cause.</summary>
public static class AccountRefusals
{
    /// <summary>One sentence for an unknown name and for a wrong password, so that nobody learns which names exist.</summary>
    public static readonly Refusal WrongNameOrPassword = new("account.wrong-name-or-password");
    public static readonly Refusal WrongCode = new("account.wrong-code") { Field = "Code" };
    public static readonly Refusal Locked = new("account.locked");
    public static readonly Refusal StepTooOld = new("account.step-too-old");
    public static readonly Refusal ChangedMeanwhile = new("account.changed-meanwhile");
    public static readonly Refusal OldPasswordWrong = new("password.old-is-wrong") { Field = "OldPassword" };
    public static readonly Refusal PasswordIsOld = new("password.is-old") { Field = "NewPassword" };
    public static readonly Refusal TokenNameNeeded = new("token.name-needed") { Field = "Name" };
    public static readonly Refusal TokenUnknown = new("token.unknown");

    /// <summary>Too many wrong attempts; the fact is the office's clock at which the next may be made.</summary>
    public static Refusal TooManyAttempts(DateTime untilLocal) => new("account.too-many-attempts", TimeOnly.FromDateTime(untilLocal));

    public static Refusal Unknown(string officer) => new("account.unknown", officer);

    public static Refusal AlreadyOpen(string officer) => new("account.already-open", officer);

    public static Refusal TokenTooLong(int days) => new("token.too-long", days) { Field = "LastDay" };

    public static Refusal TokenEndsInPast(DateOnly today) => new("token.ends-in-past", today) { Field = "LastDay" };
}

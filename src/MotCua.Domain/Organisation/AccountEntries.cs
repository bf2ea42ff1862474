namespace MotCua.Domain.Organisation;

/// <summary>Mở tài khoản: an officer may sign in from now on. No entry ever holds a password.</summary>
[EntryType("account.opened")]
public sealed record AccountOpened(string Officer) : Facts;

/// <summary>Đặt lại mật khẩu: a new first password was handed out, and the second step taken away if it was lost with the phone.</summary>
[EntryType("account.reset")]
public sealed record AccountReset(string Officer, bool SecondStepRemoved) : Facts;

/// <summary>Khóa tài khoản: every session ends, and no new one begins.</summary>
[EntryType("account.locked")]
public sealed record AccountLocked(string Officer) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Mở khóa tài khoản.</summary>
[EntryType("account.unlocked")]
public sealed record AccountUnlocked(string Officer) : Facts;

/// <summary>Cấp mã truy cập: a program may act under one duty of the officer. Only the code's beginning is ever known again.</summary>
/// <param name="Token">The public beginning of the code.</param>
/// <param name="Duty">Id of the duty.</param>
[EntryType("token.issued")]
public sealed record TokenIssued(string Token, string Officer, string Duty, DateOnly LastDay) : Facts;

/// <summary>Thu hồi mã truy cập.</summary>
[EntryType("token.revoked")]
public sealed record TokenRevoked(string Token, string Officer) : Facts;

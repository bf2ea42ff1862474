namespace MotCua.Application.Data;

/// <summary>
/// What an officer signs in with. No history: the ledger knows that an account was opened, reset or locked, never its secrets.
/// Settable, since the sign-in library fills it in place; it is written whole, and only if <see cref="Revision"/> is still the stored one.
/// </summary>
public sealed record AccountRow
{
    /// <summary>The officer's id, which is also the user name.</summary>
    public required string Id { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes with every password: sessions of before end.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>Counts the writings of this row.</summary>
    public int Revision { get; set; }

    /// <summary>The first password must be replaced before anything else is done.</summary>
    public bool MustChangePassword { get; set; }

    public bool TwoFactorEnabled { get; set; }

    /// <summary>Secret shared with the officer's phone, base32.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Number of the last half-minute whose code was used: no code counts twice.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>SHA-256 of the unused recovery codes, separated by blanks.</summary>
    public string RecoveryCodes { get; set; } = "";

    public DateTime OpenedAt { get; set; }

    /// <summary>Null while the account is not locked by an administrator.</summary>
    public DateTime? LockedAt { get; set; }

    public DateTime? LastSignInAt { get; set; }
}

/// <summary>Wrong passwords and codes in a row for one account.</summary>
public sealed record AttemptRow
{
    public required string Account { get; init; }

    /// <summary>Attempts under way or failed since the last good one.</summary>
    public required int Failed { get; init; }

    /// <summary>UTC; no attempt is taken before.</summary>
    public DateTime? LockedUntil { get; init; }
}

/// <summary>One signed-in browser.</summary>
public sealed record SessionRow
{
    /// <summary>SHA-256 (hex) of the key in the browser's cookie: who reads this table cannot sign in with it.</summary>
    public required string Id { get; init; }

    public required string Officer { get; init; }

    /// <summary>Id of the duty acted under; null until one is chosen.</summary>
    public string? Duty { get; init; }

    /// <summary>The account's stamp at sign-in.</summary>
    public required string Stamp { get; init; }

    public required DateTime OpenedAt { get; init; }

    public required DateTime SeenAt { get; init; }

    /// <summary>Browser and system, for the officer to recognise.</summary>
    public required string Device { get; init; }

    public required string Address { get; init; }
}

/// <summary>A program's way in: acts under one duty of one officer until a day.</summary>
public sealed record TokenRow
{
    /// <summary>The public beginning of the code.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 (hex) of the whole code.</summary>
    public required string Hash { get; init; }

    public required string Officer { get; init; }

    /// <summary>Id of the duty.</summary>
    public required string Duty { get; init; }

    /// <summary>What it is for, in the officer's words.</summary>
    public required string Name { get; init; }

    public required DateTime IssuedAt { get; init; }

    /// <summary>Last day it works.</summary>
    public required DateOnly LastDay { get; init; }

    public DateTime? LastUsedAt { get; init; }

    public DateTime? RevokedAt { get; init; }
}

/// <summary>A key that protects cookies and forms, shared by all processes of the installation.</summary>
public sealed record ProtectionKeyRow
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}

using MotCua.Domain.Portal;

namespace MotCua.Application.Exchanging;

/// <summary>
/// How this installation speaks with the national portal. What the law's texts leave open (how a session is opened, which answers mean what) is a
/// setting with the value that other systems use.
/// </summary>
public sealed record PortalOptions
{
    /// <summary>No portal: nothing is read, kept or sent.</summary>
    public static PortalOptions None { get; } = new();

    /// <summary>Where every call goes; null when no portal is set.</summary>
    public Uri? Address { get; init; }

    /// <summary>Where a session is opened; beside <see cref="Address"/>.</summary>
    public Uri? LoginAddress { get; init; }

    /// <summary>File with the account: {"username": "...", "password": "..."}. Read when a session is opened, and never kept.</summary>
    public string? Credentials { get; init; }

    /// <summary>madonvi: the agency code the account belongs to.</summary>
    public string Agency { get; init; } = "";

    /// <summary>Dossiers entered before this day are not told; null tells all.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Whether the steps of the way are told too (CapNhatTienDoHoSoMC).</summary>
    public bool WithProgress { get; init; } = true;

    /// <summary>error_code of an answer that accepts.</summary>
    public IReadOnlySet<string> Accepted { get; init; } = new HashSet<string> { "00", "0" };

    /// <summary>error_code of an answer that the message is there already: as good as accepted. None is known.</summary>
    public IReadOnlySet<string> AlreadyThere { get; init; } = new HashSet<string>();

    /// <summary>error_code of an answer that the session ended; besides HTTP 401. None is known.</summary>
    public IReadOnlySet<string> SessionEnded { get; init; } = new HashSet<string>();

    public PortalCodes Codes { get; init; } = new();

    /// <summary>How long one call may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pause between two looks for what is new.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>From this hour of the office's day on the portal is asked once a day what it holds; null when it is not asked by itself.</summary>
    public TimeOnly? CompareAt { get; init; } = new(5, 0);

    /// <summary>Dossiers spoken of at the same time; of one dossier never two messages.</summary>
    public int AtOnce { get; init; } = 4;

    public bool IsSet => Address is not null;
}

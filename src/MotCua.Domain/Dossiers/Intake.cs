using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Domain.Rules;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Dossiers;

/// <summary>What the officer at the counter wrote down, before any rule has spoken (đề nghị tiếp nhận).</summary>
public sealed record Intake
{
    public required Applicant Applicant { get; init; }

    /// <summary>Who stands at the counter in the applicant's place.</summary>
    public Proxy? Proxy { get; init; }

    /// <summary>Null while none is chosen.</summary>
    public ProcedureVersion? Procedure { get; init; }

    public Channel Channel { get; init; } = Channel.Direct;

    public required IReadOnlyList<PaperReceived> Papers { get; init; }

    /// <summary>Số bộ.</summary>
    public int Sets { get; init; } = 1;

    public ReturnPlace ReturnAt { get; init; } = ReturnPlace.Desk;

    /// <summary>Null for what is received now, the rule.</summary>
    public LateEntry? Late { get; init; }

    /// <summary>Codes of this person's dossiers under the same procedure that are still open.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>Why a second one is made beside those.</summary>
    public string? BesideReason { get; init; }

    /// <summary>What the office holds of this person already, by the paper's name in the procedure's list.</summary>
    public IReadOnlyDictionary<string, HeldPaper> Held { get; init; } = new Dictionary<string, HeldPaper>();

    /// <summary>Names of papers that were to be taken over and are not held.</summary>
    public IReadOnlyList<string> HeldUnknown { get; init; } = [];

    /// <summary>Why a paper was asked for that the office holds.</summary>
    public string? AgainReason { get; init; }

    public string? Note { get; init; }

    /// <summary>The code the national portal gave the request (mã hồ sơ do Cổng cấp), as typed; null for one that did not come through it.</summary>
    public string? PortalCode { get; init; }
}

/// <summary>
/// A dossier that was received earlier, outside the program, and is entered now (nhập muộn). It says what the person got in hand then, so that
/// a missing slip stays visible.
/// </summary>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Slip">Handwritten or missing.</param>
/// <param name="SlipNumber">Number on the handwritten slip.</param>
public sealed record LateEntry(DateTime ReceivedAt, string? Reason, SlipGiven Slip, string? SlipNumber);

/// <summary>Where the applicant wants the result (đăng ký nhận kết quả tại).</summary>
public enum ReturnPlace
{
    /// <summary>At the desk that received it.</summary>
    Desk = 1,

    /// <summary>At the applicant's address, by public post (QĐ 45/2016/QĐ-TTg).</summary>
    Post = 2,
}

/// <summary>The office at the moment of receipt.</summary>
public sealed record IntakeOffice
{
    /// <summary>Code of the counter.</summary>
    public required string Desk { get; init; }

    /// <summary>The organisation as of a day.</summary>
    public required Func<DateOnly, UnitTree> Units { get; init; }

    /// <summary>The deadline calendar of the counter's authority.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The unit's own table of the procedure, where it has one that holds (quy trình nội bộ).</summary>
    public ProcessTable? Process { get; init; }

    /// <summary>The rules of the day of receipt.</summary>
    public required OfficeRules Rules { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>UTC to the office's wall time.</summary>
    public required Func<DateTime, DateTime> ToLocal { get; init; }

    /// <summary>The office's wall time to UTC.</summary>
    public required Func<DateTime, DateTime> ToUtc { get; init; }
}

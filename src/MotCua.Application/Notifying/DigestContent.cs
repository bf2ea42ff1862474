using MotCua.Application.Escalating;
using MotCua.Application.Inspecting;
using MotCua.Application.Processing;
using MotCua.Application.Transferring;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Notifying;

/// <summary>What a digest says: the same lists as on the desk, in the one place that every way of telling it reads.</summary>
public sealed class DigestContent(WorkQueue queue, AskedOfUnit asked, Escalations escalations, PaperDesk papers, FollowedFindings findings, OfficeTime time)
{
    private const int MostLines = 50;

    /// <summary>Whoever has work of dossiers before them, or follows what an inspection found.</summary>
    public static bool IsFor(DutyKind duty) => duty is DutyKind.Receive or DutyKind.Process or DutyKind.Approve or DutyKind.Lead or DutyKind.Inspect;

    public async Task<Digest> OfAsync(StaffMember member, Duty duty, WorkingCalendar calendar, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(calendar);
        var officer = new Officer(member.Id, member.Card.Name, duty.Kind, duty.Unit) { ActingFor = duty.ActingFor };
        var today = time.Today;
        var next = calendar.AddWorkingDays(today, 1);
        var parts = duty.Kind is DutyKind.Inspect ? [] : await OfDossiersAsync(officer, next, cancel);
        if (duty.Kind is DutyKind.Lead or DutyKind.Inspect)
        {
            parts.Add(PartOf(await findings.DueAsync(officer, next, cancel)));
        }

        return new Digest { Officer = member.Id, DutyId = duty.Id, Duty = duty.Kind, Unit = duty.Unit, Day = today, NextDay = next, Parts = parts };
    }

    private async Task<List<DigestPart>> OfDossiersAsync(Officer officer, DateOnly next, CancellationToken cancel)
    {
        var parts = new List<DigestPart>();
        if (officer.Duty is not DutyKind.Lead)
        {
            parts.Add(await WorkAsync(DigestKind.Overdue, DueStanding.Late, officer, _ => true, cancel));
            parts.Add(await WorkAsync(DigestKind.DueToday, DueStanding.Today, officer, _ => true, cancel));
            parts.Add(await WorkAsync(DigestKind.DueNext, DueStanding.OnTime, officer, item => OfficeTime.DayOf(item.DueAt!.Value) <= next, cancel));
        }

        parts.Add(PartOf(DigestKind.Escalated, [.. (await escalations.OfAsync(officer, cancel)).Select(item => new DigestLine(item.Code, item.Procedure, item.DueAt))]));
        parts.Add(PartOf(DigestKind.Asked, [.. (await asked.RunAsync(officer, cancel)).Select(item => new DigestLine(item.Code, item.Procedure, item.By))]));
        if (officer.Duty is DutyKind.Receive or DutyKind.Process)
        {
            parts.Add(PartOf(DigestKind.PaperUnseen, [.. (await papers.RunAsync(officer, cancel)).Missing.Select(item => new DigestLine(item.Code, item.Procedure, null))]));
        }

        return parts;
    }

    private async Task<DigestPart> WorkAsync(DigestKind kind, DueStanding standing, Officer officer, Func<WorkItem, bool> isMeant, CancellationToken cancel)
    {
        var page = await queue.RunAsync(new(QueueScope.Mine, standing, Size: MostLines), officer, cancel);
        var lines = page.Items.Where(isMeant).Select(item => new DigestLine(item.Code, item.Procedure, item.DueAt)).ToList();
        return new DigestPart(kind, lines.Count == page.Items.Count ? page.MatchCount : lines.Count, lines);
    }

    private static DigestPart PartOf(IReadOnlyList<Finding> due) => new(DigestKind.FindingDue, due.Count, [])
    {
        Findings = [.. due.Take(MostLines).Select(finding => new DigestFinding(finding.Key, finding.Check, finding.Deadline!.Value, finding.Status is FindingStatus.Answered))],
    };

    private static DigestPart PartOf(DigestKind kind, IReadOnlyList<DigestLine> lines) => new(kind, lines.Count, [.. lines.Take(MostLines)]);
}

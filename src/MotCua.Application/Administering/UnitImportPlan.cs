using MotCua.Application.Importing;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>What one row of a list does.</summary>
public enum UnitImportKind
{
    Unchanged = 0,
    Opened = 1,
    Changed = 2,
    Closed = 3,
    Succeeded = 4,
}

/// <summary>One step of an import, ready to be written.</summary>
/// <param name="Line">Line of the file; 0 for a unit the list does not name.</param>
/// <param name="Facts">Null when nothing changes.</param>
public sealed record UnitImportStep(int Line, UnitImportKind Kind, string Code, Facts? Facts);

/// <summary>What an import would do, without doing it.</summary>
public sealed record UnitImportPlan(IReadOnlyList<UnitImportStep> Steps, IReadOnlyList<RowProblem> Problems)
{
    public int Count(UnitImportKind kind) => Steps.Count(step => step.Kind == kind);
}

/// <summary>Plays a list of units on a copy of the organisation, by the organisation's own rules: what refuses here would refuse there.</summary>
internal sealed class UnitImportPlanner(string tableName, UnitMap map, StaffRoll roll)
{
    private readonly Dictionary<string, UnitHistory> histories = map.All.ToDictionary(history => history.Code, StringComparer.Ordinal);
    private readonly List<UnitImportStep> steps = [];
    private readonly List<RowProblem> problems = [];

    public UnitImportPlan Plan(IReadOnlyList<UnitRead> rows, IEnumerable<RowProblem> unreadable, DateOnly? closeMissingFrom)
    {
        // Above before below; the file may have any order.
        foreach (var row in rows.OrderBy(row => row.Unit?.Kind.IsAuthority() == false ? 9 : (int?)row.Unit?.Kind ?? 0).ThenBy(row => row.Unit?.Code.Length ?? 0).ThenBy(row => row.Line))
        {
            if (row.Unit is { } unit)
            {
                Place(row.Line, unit);
            }
            else
            {
                Succeed(row.Line, row.Old!, row.Succession!);
            }
        }

        if (closeMissingFrom is DateOnly from)
        {
            CloseMissing(rows.Where(row => row.Unit is not null).Select(row => row.Unit!.Code).ToHashSet(StringComparer.Ordinal), from);
        }

        return new UnitImportPlan(steps, [.. unreadable.Concat(problems).OrderBy(problem => problem.Line)]);
    }

    private void Place(int line, Unit unit)
    {
        var before = histories.GetValueOrDefault(unit.Code);
        var parent = unit.Parent is null ? null : histories.GetValueOrDefault(unit.Parent);
        if (before?.On(unit.From) is not { } known)
        {
            Take(line, UnitImportKind.Opened, unit.Code, UnitHistory.Open(unit, before, parent));
            return;
        }

        // A list that does not speak of phones, addresses or agency codes does not take them away.
        var next = unit with
        {
            Office = unit.Office ?? known.Office,
            AgencyCodes = unit.AgencyCodes.Count > 0 && unit.AgencyCodes[0].Text != known.AgencyCodeOn(unit.From)?.Text ? unit.AgencyCodes : known.AgencyCodes,
            Phone = unit.Phone ?? known.Phone,
            Address = unit.Address ?? known.Address,
            Order = known.Order,
        };
        if (next.SaysTheSameAs(known))
        {
            steps.Add(new(line, UnitImportKind.Unchanged, unit.Code, null));
            return;
        }

        Take(line, UnitImportKind.Changed, unit.Code, before.Change(next, parent));
    }

    private void Succeed(int line, string old, Succession succession)
    {
        var history = histories.GetValueOrDefault(old);
        var successor = histories.GetValueOrDefault(succession.Successor);
        var goesOnUnchanged = old == succession.Successor && history?.On(succession.From) is { } version && version.From < succession.From;
        if (goesOnUnchanged || history?.Successions.Contains(succession) == true)
        {
            steps.Add(new(line, UnitImportKind.Unchanged, old, null));
            return;
        }

        if (history is null)
        {
            problems.Add(new(tableName, line, UnitRefusals.Unknown(old)));
            return;
        }

        Take(line, UnitImportKind.Succeeded, old, history.Succeed(succession, successor));
    }

    /// <summary>Authorities that the list no longer names end the day before, with all that is inside them, from the bottom up.</summary>
    private void CloseMissing(HashSet<string> named, DateOnly from)
    {
        var tree = new UnitTree(histories.Values.SelectMany(history => history.Versions), from);
        var missing = tree.All.Where(unit => unit.Kind.IsAuthority() && !named.Contains(unit.Code)).SelectMany(unit => tree.Inside(unit.Code).Append(unit))
            .DistinctBy(unit => unit.Code).OrderByDescending(unit => tree.Above(unit.Code).Count()).ToList();
        foreach (var unit in missing)
        {
            var stays = tree.Under(unit.Code).FirstOrDefault(below => histories[below.Code].On(from)?.Parent == unit.Code);
            var duties = roll.DutiesIn(unit.Code).Count(holder => holder.Duty.Until is not DateOnly until || until >= from);
            if (stays is not null || duties > 0)
            {
                problems.Add(new(tableName, 0, stays is not null ? UnitRefusals.HasOpenUnits(1, stays.Name) : UnitRefusals.HasDuties(duties)));
                continue;
            }

            Take(0, UnitImportKind.Closed, unit.Code, histories[unit.Code].Close(from.AddDays(-1)));
        }
    }

    private void Take<T>(int line, UnitImportKind kind, string code, Outcome<T> outcome)
        where T : Facts
    {
        if (outcome.Refused)
        {
            problems.AddRange(outcome.Refusals.Select(refusal => new RowProblem(tableName, line, refusal)));
            return;
        }

        histories[code] = UnitHistory.Apply(histories.GetValueOrDefault(code), outcome.Value);
        steps.Add(new(line, kind, code, outcome.Value));
    }
}

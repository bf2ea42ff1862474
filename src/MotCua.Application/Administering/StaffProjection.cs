using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>An officer's entries to the file's row and one row for each duty.</summary>
public sealed class StaffProjection : IProjection
{
    private const string StreamPrefix = "officer:";

    public IReadOnlyList<Type> Rows { get; } = [typeof(OfficerRow), typeof(DutyRow)];

    public static string StreamOf(string officer) => StreamPrefix + officer;

    public static StaffMember Unfold(OfficerRow row) => JsonSerializer.Deserialize<StaffMember>(row.Card, EntryJson.Whole)!;

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (!entry.Stream.StartsWith(StreamPrefix, StringComparison.Ordinal))
        {
            return;
        }

        var before = rows.Find<OfficerRow>(entry.Stream[StreamPrefix.Length..]) is { } row ? Unfold(row) : null;
        var member = StaffMember.Apply(before, facts);
        rows.Put(new OfficerRow
        {
            Id = member.Id,
            Name = member.Card.Name,
            Position = member.Card.Position,
            ValidFrom = member.From,
            ValidUntil = member.Until,
            Card = JsonSerializer.Serialize(member, EntryJson.Whole),
        });
        foreach (var duty in member.Duties.Where(duty => before?.Duties.Contains(duty) != true))
        {
            rows.Put(new DutyRow
            {
                Id = duty.Id,
                Officer = duty.Officer,
                Kind = duty.Kind,
                Unit = duty.Unit,
                ValidFrom = duty.From,
                ValidUntil = duty.Until,
                ActingFor = duty.ActingFor,
            });
        }
    }
}

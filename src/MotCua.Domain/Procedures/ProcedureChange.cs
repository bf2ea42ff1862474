using System.Collections;
using System.Reflection;

namespace MotCua.Domain.Procedures;

/// <summary>What publishing a list would do to one procedure of the catalogue.</summary>
/// <param name="Before">The version in the catalogue; null when the procedure is new.</param>
/// <param name="After">The version in the list; null when the procedure is to be withdrawn.</param>
/// <param name="Fields">Names of the properties of <see cref="ProcedureVersion"/> that differ.</param>
public sealed record ProcedureChange(ProcedureVersion? Before, ProcedureVersion? After, IReadOnlyList<string> Fields)
{
    /// <summary>What a procedure says; its number and days only say which version it is.</summary>
    private static readonly PropertyInfo[] Compared =
    [
        .. typeof(ProcedureVersion).GetProperties().Where(property => property.SetMethod is not null && property.Name is not
            (nameof(ProcedureVersion.Code) or nameof(ProcedureVersion.Number) or nameof(ProcedureVersion.ValidFrom) or nameof(ProcedureVersion.ValidUntil))),
    ];

    public ProcedureChangeKind Kind => (Before, After) switch
    {
        (null, _) => ProcedureChangeKind.New,
        (_, null) => ProcedureChangeKind.Withdrawn,
        _ => Fields.Count > 0 ? ProcedureChangeKind.Changed : ProcedureChangeKind.Unchanged,
    };

    public ProcedureVersion Either => After ?? Before!;

    /// <summary>What differs between two versions, apart from their number and days.</summary>
    public static ProcedureChange Between(ProcedureVersion? before, ProcedureVersion? after) =>
        new(before, after, before is null || after is null ? [] : [.. Compared.Where(property => Differs(property, before, after)).Select(property => property.Name)]);

    private static bool Differs(PropertyInfo property, ProcedureVersion before, ProcedureVersion after) =>
        !Same(property.GetValue(before), property.GetValue(after));

    private static bool Same(object? one, object? other) => one is IEnumerable list and not string && other is IEnumerable otherList
        ? list.Cast<object>().SequenceEqual(otherList.Cast<object>())
        : Equals(one, other);
}

public enum ProcedureChangeKind
{
    Unchanged = 0,
    New = 1,
    Changed = 2,
    Withdrawn = 3,
}

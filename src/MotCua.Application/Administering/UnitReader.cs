using System.Globalization;
using MotCua.Application.Importing;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>One sound row of a list of units, or of a list of successions.</summary>
public sealed record UnitRead(int Line, Unit? Unit, string? Old = null, Succession? Succession = null);

/// <summary>
/// Reads a list of units in one of three shapes, told apart by its columns: ours (<c>code, kind, name, short_name, parent, office,
/// territory, gso_code, agency_code, phone, address, valid_from</c>), a national list of authorities (<c>code, level, name, short_name,
/// parent_code</c>), and successions (<c>old_code, new_code, share, effective_on</c>).
/// </summary>
internal sealed class UnitReader(Table table, DateOnly from)
{
    private static readonly Dictionary<string, UnitKind> Kinds = new(StringComparer.Ordinal)
    {
        ["province"] = UnitKind.Province,
        ["district"] = UnitKind.District,
        ["commune"] = UnitKind.Commune,
        ["department"] = UnitKind.Department,
        ["desk"] = UnitKind.Desk,
        ["post-counter"] = UnitKind.PostCounter,
        ["social-insurance"] = UnitKind.SocialInsurance,
        ["police"] = UnitKind.Police,
        ["tax"] = UnitKind.Tax,
        ["other-vertical"] = UnitKind.OtherVertical,
    };

    private readonly List<RowProblem> problems = [];

    public IReadOnlyList<RowProblem> Problems => problems;

    public bool HasSuccessions => table.Has("old_code") && table.Has("new_code");

    public bool IsNationalList => table.Has("level") && table.Has("parent_code") && !HasSuccessions;

    private bool IsOurs => table.Has("kind") && table.Has("parent");

    public IReadOnlyList<UnitRead> Read()
    {
        if (!HasSuccessions && !IsNationalList && !IsOurs)
        {
            problems.Add(new(table.Name, 1, UnitImportRefusals.ColumnsUnknown));
            return [];
        }

        Func<TableRow, UnitRead?> readRow = HasSuccessions ? Succeeding : IsNationalList ? National : Ours;
        var read = table.Rows.Select(readRow).OfType<UnitRead>().ToList();
        foreach (var twice in read.Where(row => row.Unit is not null).GroupBy(row => row.Unit!.Code).SelectMany(group => group.Skip(1)).ToList())
        {
            problems.Add(new(table.Name, twice.Line, UnitImportRefusals.CodeTwice(twice.Unit!.Code)));
            read.Remove(twice);
        }

        return read;
    }

    private UnitRead? National(TableRow row)
    {
        UnitKind? kind = row["level"] switch
        {
            "1" => UnitKind.Province,
            "2" => UnitKind.District,
            "3" => UnitKind.Commune,
            _ => null,
        };
        if (kind is null)
        {
            return Bad(row, UnitImportRefusals.LevelUnknown(row["level"]));
        }

        var territory = row["name"];
        return new(row.Line, new Unit
        {
            Code = row["code"],
            Kind = kind.Value,
            Name = territory.Length == 0 ? "" : $"Ủy ban nhân dân {char.ToLower(territory[0], CultureInfo.InvariantCulture)}{territory[1..]}",
            ShortName = row["short_name"],
            Parent = row.Optional("parent_code"),
            Territory = territory,
            GsoCode = row["code"],
            From = from,
        });
    }

    private UnitRead? Ours(TableRow row)
    {
        if (!Kinds.TryGetValue(row["kind"], out var kind))
        {
            return Bad(row, UnitImportRefusals.KindUnknown(row["kind"]));
        }

        if (DayOf(row, "valid_from") is not DateOnly begins)
        {
            return null;
        }

        var agencyCode = row.Optional("agency_code");
        var scheme = agencyCode is null ? null : AgencyCode.SchemeOf(agencyCode);
        if (agencyCode is not null && scheme is null)
        {
            return Bad(row, UnitRefusals.AgencyCodeForm(agencyCode));
        }

        return new(row.Line, new Unit
        {
            Code = row["code"],
            Kind = kind,
            Name = row["name"],
            ShortName = row["short_name"],
            Parent = row.Optional("parent"),
            Office = row.Optional("office"),
            Territory = row.Optional("territory"),
            GsoCode = row.Optional("gso_code"),
            AgencyCodes = scheme is null ? [] : [new AgencyCode(agencyCode!, scheme.Value, begins)],
            Phone = row.Optional("phone"),
            Address = row.Optional("address"),
            From = begins,
        });
    }

    private UnitRead? Succeeding(TableRow row)
    {
        SuccessionShare? share = row["share"] switch
        {
            "full" => SuccessionShare.Full,
            "partial" => SuccessionShare.Partial,
            _ => null,
        };
        if (share is null)
        {
            return Bad(row, UnitImportRefusals.ShareUnknown(row["share"]));
        }

        return DayOf(row, "effective_on") is DateOnly begins ? new(row.Line, null, row["old_code"], new Succession(row["new_code"], begins, share.Value)) : null;
    }

    /// <summary>The day of a cell; an empty one means the day of the import. Null after saying what is wrong.</summary>
    private DateOnly? DayOf(TableRow row, string column)
    {
        if (row.Optional(column) is not { } written)
        {
            return from;
        }

        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Bad(row, UnitImportRefusals.DayForm(written));
        return null;
    }

    private UnitRead? Bad(TableRow row, Refusal reason)
    {
        problems.Add(new(table.Name, row.Line, reason));
        return null;
    }
}

public static class UnitImportRefusals
{
    public static readonly Refusal ColumnsUnknown = new("unit-import.columns-unknown");

    public static Refusal CodeTwice(string code) => new("unit-import.code-twice", code);

    public static Refusal LevelUnknown(string level) => new("unit-import.level-unknown", level);

    public static Refusal KindUnknown(string kind) => new("unit-import.kind-unknown", kind);

    public static Refusal ShareUnknown(string share) => new("unit-import.share-unknown", share);

    public static Refusal DayForm(string text) => new("unit-import.day-form", text);

    public static Refusal BadRows(int count) => new("unit-import.bad-rows", count);
}

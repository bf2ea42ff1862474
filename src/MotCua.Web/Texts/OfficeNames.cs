using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Web.Texts;

/// <summary>
/// What the place of a procedure's step is called when no dossier says which commune is meant: "Phòng Tư pháp", "Công an xã". Names
/// come from the units of a day.
/// </summary>
public sealed class OfficeNames(UnitTree tree)
{
    /// <summary>The name an office has at a level; the key itself where no unit has it.</summary>
    public string Of(string office, UnitKind level)
    {
        var units = tree.All.Where(unit => unit.Office == office && tree.AuthorityOf(unit.Code)?.Kind == level).ToList();
        var names = units.Select(unit => unit.Name).Distinct().ToList();
        return names.Count switch
        {
            0 => office,
            1 => names[0],

            // "Công an xã Tân Bắc", "Công an xã Yên Hà" …: the short name leaves the place out.
            _ => units[0].ShortName,
        };
    }

    /// <summary>Where a step is done, for a procedure received at a level; null for the desk and for the leaders of an authority.</summary>
    public string? Of(StepPlace place, UnitKind receiving) => place.Office is { } office ? Of(office, LevelOf(place, receiving)) : null;

    /// <summary>The level of the authority where a step is done.</summary>
    public static UnitKind LevelOf(StepPlace place, UnitKind receiving) => place.Level switch
    {
        StepLevel.Commune => UnitKind.Commune,
        StepLevel.District => UnitKind.District,
        StepLevel.Province => UnitKind.Province,
        _ => receiving,
    };

    /// <summary>Levels of the People's Committees at which a procedure is received, the lowest first.</summary>
    public static IReadOnlyList<UnitKind> ReceivingLevels(ProcedureLevels levels) =>
    [
        .. new[] { (ProcedureLevels.Commune, UnitKind.Commune), (ProcedureLevels.District, UnitKind.District), (ProcedureLevels.Province, UnitKind.Province) }
            .Where(pair => (levels & pair.Item1) != 0).Select(pair => pair.Item2),
    ];
}

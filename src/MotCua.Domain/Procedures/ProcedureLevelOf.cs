using MotCua.Domain.Organisation;

namespace MotCua.Domain.Procedures;

/// <summary>The level of the catalogue that an authority of the organisation stands for.</summary>
public static class ProcedureLevelOf
{
    /// <summary>None for a unit that is no authority: it receives nothing in its own name.</summary>
    public static ProcedureLevels Authority(UnitKind kind) => kind switch
    {
        UnitKind.Commune => ProcedureLevels.Commune,
        UnitKind.District => ProcedureLevels.District,
        UnitKind.Province => ProcedureLevels.Province,
        _ => ProcedureLevels.None,
    };
}

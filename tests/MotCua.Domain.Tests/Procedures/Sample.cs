using MotCua.Domain.Deadlines;
using MotCua.Domain.Procedures;

namespace MotCua.Domain.Tests.Procedures;

internal static class Sample
{
    public static ProcedureVersion Procedure(string name = "Đăng ký khai sinh", string code = "1.001193") => new()
    {
        Code = code,
        Number = 1,
        ValidFrom = new DateOnly(2019, 12, 1),
        Name = name,
        Sector = "Hộ tịch",
        Levels = ProcedureLevels.Commune,
        Limit = Limit.SameDay,
        Steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]),
    };
}

using MotCua.Domain.Deadlines;
using MotCua.Domain.Tests.WorkingTime;

namespace MotCua.Domain.Tests.Deadlines;

public class DueTimeTests
{
    public static TheoryData<Case> DueCases => [.. Cases.In("due")];

    public static TheoryData<Case> StandstillCases => [.. Cases.In("standstills.csv")];

    [Theory, MemberData(nameof(DueCases))]
    public void A_dossier_is_due_when_the_table_says(Case row)
    {
        var calendar = TestCalendars.Named(row["calendar"]);

        Assert.Equal(row.Time("due"), Deadline.Of(calendar, row.Time("received"), row.Limit, row.Policy));
    }

    [Theory, MemberData(nameof(StandstillCases))]
    public void Waiting_for_papers_moves_the_due_time_as_the_procedure_says(Case row)
    {
        var calendar = TestCalendars.Named(row["calendar"]);
        var standstill = new Standstill(row.Time("asked"), row.Time("answered"));

        Assert.Equal(row.Time("due"), Deadline.Of(calendar, row.Time("received"), row.Limit, row.Policy, standstill));
    }
}

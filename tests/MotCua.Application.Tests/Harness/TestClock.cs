using System.Globalization;

namespace MotCua.Application.Tests.Harness;

/// <summary>A clock that stands still until a test moves it, or lets it run.</summary>
public sealed class TestClock(DateOnly today) : TimeProvider
{
    private DateTimeOffset now = new(today.ToDateTime(new TimeOnly(8, 0)), TimeSpan.FromHours(7));

    /// <summary>How far it goes on whenever somebody looks at it.</summary>
    public TimeSpan RunsOn { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        var seen = now;
        now += RunsOn;
        return seen;
    }

    /// <summary>The office's wall clock, "2020-06-15T14:30".</summary>
    public void Set(string local) => now = new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(7));

    public void Advance(TimeSpan by) => now += by;
}

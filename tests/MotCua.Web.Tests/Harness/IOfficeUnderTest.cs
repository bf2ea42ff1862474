using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Web.Tests.Harness;

/// <summary>The program put together for a test: in memory, or on a port for a real browser.</summary>
public interface IOfficeUnderTest
{
    IServiceProvider Services { get; }

    T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();
}

using MotCua.Domain;

namespace MotCua.Application.Demo;

/// <summary>The first entry of a demonstration's ledger: from here on everything is made up. No office that works has it, and none can get it later.</summary>
/// <param name="Fixture">Which district is played.</param>
/// <param name="DividedBy">1 for the whole story.</param>
[EntryType("demo.begun")]
public sealed record DemoBegun(string Fixture, int DividedBy, int Seed) : Facts
{
    /// <summary>The failings that were put into it, as they are typed; null for none.</summary>
    public string? Misdeeds { get; init; }
}

/// <summary>The story has been told to its end; who signs in from now on goes on with it.</summary>
/// <param name="Offered">Officers whose accounts stand on the sign-in page.</param>
[EntryType("demo.finished")]
public sealed record DemoFinished(IReadOnlyList<string> Offered) : Facts;

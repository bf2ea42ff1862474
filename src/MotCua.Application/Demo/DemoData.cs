using System.Globalization;
using MotCua.Application.Importing;
using MotCua.Application.Publishing;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Demo;

/// <summary>The files of data/demo: who and what a demonstration district is made of. Read as shipped; a missing or broken file is an error.</summary>
public sealed class DemoData(string folder)
{
    public Table Units { get; } = Read(folder, "units.csv");

    public Table DakGlong { get; } = Read(folder, "dak-glong.csv");

    public Table Names { get; } = Read(folder, "names.csv");

    public Table Peoples { get; } = Read(folder, "peoples.csv");

    /// <summary>Who of some units gets what, and the process tables of one authority, from the day after the story.</summary>
    public Table Routing { get; } = Read(folder, "routing.csv");

    public Table Processes { get; } = Read(folder, "processes.csv");

    public ProcedureTables Procedures { get; } = new(Read(folder, "procedures.csv"), Read(folder, "papers.csv"));

    /// <summary>How often a procedure is asked for at a level, against the others there.</summary>
    public IReadOnlyList<(string Level, string Procedure, double Weight)> Volumes { get; } =
        [.. Read(folder, "volumes.csv").Rows.Select(row => (row["level"], row["code"], Number(row["weight"])))];

    /// <summary>How much of its level's work a desk has, and how it fails.</summary>
    public IReadOnlyDictionary<string, DemoDesk> Desks { get; } = Read(folder, "desks.csv").Rows.ToDictionary(
        row => row["unit"],
        row => new DemoDesk(Number(row["weight"]), Number(row["entered_late_percent"]) / 100, Number(row["of_these_without_slip_percent"]) / 100));

    /// <summary>The procedures as they are published on a day.</summary>
    public IReadOnlyList<ProcedureVersion> CatalogueFrom(DateOnly day)
    {
        var reading = new ProcedureReader(Procedures, day, _ => null, new Dictionary<string, string>()).Read();
        return reading.Problems.Count == 0
            ? reading.Procedures
            : throw new InvalidDataException($"{reading.Problems[0].Table}, line {reading.Problems[0].Line}: {reading.Problems[0].Reason}");
    }

    internal static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Table Read(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        var read = Table.Read(file, File.ReadAllBytes(path));
        return read.Refused ? throw new InvalidDataException($"{path} cannot be read: {read.Refusal}") : read.Value;
    }
}

/// <param name="EnteredLate">Share of its dossiers that are entered after the fact.</param>
/// <param name="WithoutSlip">Of these, the share whose applicant got no slip at all.</param>
public sealed record DemoDesk(double Weight, double EnteredLate, double WithoutSlip);

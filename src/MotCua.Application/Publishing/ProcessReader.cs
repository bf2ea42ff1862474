using MotCua.Application.Importing;
using MotCua.Domain;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>
/// Reads process tables from rows of procedure, place, doer, content, norm and form, in the order of the steps. The first row of a procedure
/// receives, the last one hands out; a place is written as in the catalogue's steps ("tu-phap", "!tu-phap" where it is signed, "!" for the
/// authority's leaders), with "+" before it where the step is done at the same time as the one above. A procedure with a bad row is not taken at all.
/// </summary>
internal sealed class ProcessReader(Table table, Func<string, ProcedureVersion?> procedureOf, ProcessTable draft)
{
    private const char BesideSign = '+';

    private static readonly string[] Columns = ["procedure", "place", "content", "norm"];

    public List<RowProblem> Problems { get; } = [];

    public List<ProcessTable> Read()
    {
        var missing = Columns.Where(column => !table.Has(column)).ToList();
        if (missing.Count > 0)
        {
            Problems.AddRange(missing.Select(column => new RowProblem(table.Name, 1, ProcedureImportRefusals.NoColumn(column))));
            return [];
        }

        return [.. table.Rows.GroupBy(row => row["procedure"]).Select(ReadOne).OfType<ProcessTable>()];
    }

    private ProcessTable? ReadOne(IGrouping<string, TableRow> rows)
    {
        var all = rows.ToList();
        var before = Problems.Count;
        if (procedureOf(rows.Key) is not { } procedure)
        {
            Say(all[0], rows.Key.Length == 0 ? ProcedureImportRefusals.NoCode : ProcedureImportRefusals.UnknownProcedure(rows.Key));
            return null;
        }

        var steps = all.Select((row, index) => StepOf(row, index == 0 ? StepKind.Receive : index == all.Count - 1 ? StepKind.Return : null)).ToList();
        if (Problems.Count > before)
        {
            return null;
        }

        var read = draft with { Procedure = procedure.Code, Limit = procedure.Limit, Steps = steps };
        foreach (var refusal in read.Check())
        {
            Say(all[0], refusal);
        }

        return Problems.Count > before ? null : read;
    }

    private ProcessStep StepOf(TableRow row, StepKind? atTheEnds)
    {
        var minutes = NormText.Read(row["norm"]);
        if (minutes is null)
        {
            Say(row, ProcessRefusals.NotNorm(row["norm"]));
        }

        var isBeside = row["place"].StartsWith(BesideSign);
        var place = ProcedureStepText.ReadPlace(isBeside ? row["place"][1..].Trim() : row["place"]);
        if (place is null)
        {
            Say(row, ProcessRefusals.NotPlace(row["place"]));
        }

        var (kind, where) = place ?? (StepKind.Process, new StepPlace(StepLevel.Receiving));
        return new ProcessStep(atTheEnds ?? kind, atTheEnds is null ? where : new StepPlace(StepLevel.Receiving), row["doer"], row["content"], minutes ?? 0) { Form = row.Optional("form"), Beside = isBeside };
    }

    private void Say(TableRow row, Refusal reason) => Problems.Add(new RowProblem(table.Name, row.Line, reason));
}

using MotCua.Domain;

namespace MotCua.Application.Publishing;

/// <summary>What is wrong with a row of an imported list.</summary>
public static class ProcedureImportRefusals
{
    public static readonly Refusal NoFile = new("procedure.import.no-file") { Field = "Procedures" };
    public static readonly Refusal NoCode = new("procedure.import.no-code");
    public static readonly Refusal NoName = new("procedure.import.no-name");
    public static readonly Refusal NoSector = new("procedure.import.no-sector");

    public static Refusal NoColumn(string column) => new("procedure.import.no-column", column);

    /// <summary>The cell is not one of the words its column knows.</summary>
    public static Refusal UnknownWord(string column, string word) => new("procedure.import.unknown-word", column, word);

    public static Refusal NotWhole(string column, string text) => new("procedure.import.not-whole", column, text);

    public static Refusal NotDate(string column, string text) => new("procedure.import.not-date", column, text);

    public static Refusal NotLimit(string text) => new("procedure.import.not-limit", text);

    public static Refusal Twice(string code, int firstLine) => new("procedure.import.twice", code, firstLine);

    /// <summary>A paper, step or result of a procedure that the list does not have.</summary>
    public static Refusal UnknownProcedure(string code) => new("procedure.import.unknown-procedure", code);

    /// <summary>The procedure's own row is right, but one of its papers, steps or results is not: nothing of it is taken.</summary>
    public static Refusal PartIsBad(string code, string table, int line) => new("procedure.import.part-is-bad", code, table, line);

    /// <summary>A doubt, no fault: the office is not one we know, so the desk takes the step.</summary>
    public static Refusal UnknownOffice(string name) => new("procedure.import.unknown-office", name);

    public static Refusal BadRows(int rows) => new("procedure.import.bad-rows", rows);
}

using System.Text;

namespace MotCua.Application.Importing;

/// <summary>
/// Text with separators, as RFC 4180 has it: a cell in quotes may hold separators, line ends, and quotes written twice. Rows come
/// with the line they begin on. A quote inside a bare cell stands for itself; a quote never closed is refused.
/// </summary>
public static class CsvText
{
    public static IEnumerable<(int Line, string[] Cells)> Rows(string text)
    {
        var separator = SeparatorOf(text);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var line = 1;
        var rowLine = 1;
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            line += letter == '\n' ? 1 : 0;
            if (quoted)
            {
                var doubled = letter == '"' && at + 1 < text.Length && text[at + 1] == '"';
                at += doubled ? 1 : 0;
                quoted = letter != '"' || doubled;
                cell.Append(quoted ? letter.ToString() : "");
            }
            else if (letter == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (letter == separator)
            {
                EndCell();
            }
            else if (letter == '\n')
            {
                EndCell();
                yield return (rowLine, EndRow());
                rowLine = line;
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }
        }

        if (quoted)
        {
            throw new FormatException($"The quote opened in line {rowLine} is never closed.");
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            EndCell();
            yield return (rowLine, EndRow());
        }

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        string[] EndRow()
        {
            var row = cells.ToArray();
            cells.Clear();
            return row;
        }
    }

    /// <summary>Comma, semicolon or tab: whichever divides the header. Cells below may hold all of them.</summary>
    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var header = text.AsSpan(0, end < 0 ? text.Length : end);
        var commas = header.Count(',');
        var semicolons = header.Count(';');
        var tabs = header.Count('\t');
        if (tabs > commas && tabs > semicolons)
        {
            return '\t';
        }

        return semicolons > commas ? ';' : ',';
    }
}

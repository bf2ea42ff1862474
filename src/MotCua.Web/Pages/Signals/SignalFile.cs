using System.Globalization;
using MotCua.Application.Signalling;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Signals;

/// <summary>Signs as a table for a file: where, when, by which rule, why, how to check it on paper, and the codes of the dossiers. Nobody's name.</summary>
public static class SignalFile
{
    /// <summary>Of the columns in a sheet, in letters.</summary>
    public static IReadOnlyList<int> Widths { get; } = [12, 24, 10, 17, 24, 34, 70, 60, 28];

    public static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(OfficeTexts texts, IAsyncEnumerable<FoundSignal> signs, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(signs);
        ArgumentNullException.ThrowIfNull(nameOf);
        yield return [texts["Mã đơn vị"], texts["Đơn vị"], texts["Tháng"], texts["Lúc"], texts["Mã dấu hiệu"], texts["Dấu hiệu"], texts["Vì sao"], texts["Đối chiếu trên giấy"], texts["Hồ sơ"]];
        await foreach (var sign in signs)
        {
            yield return
            [
                sign.Unit,
                nameOf(sign.Unit),
                sign.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                sign.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                sign.Rule.Id,
                texts.Word("signal." + sign.Rule.Id),
                SignalWords.Reason(texts, sign, nameOf),
                texts.Word("signal-check." + sign.Rule.Id),
                string.Join(' ', sign.Dossiers),
            ];
        }
    }
}

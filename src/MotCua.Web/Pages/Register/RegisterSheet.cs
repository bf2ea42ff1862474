using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Register;

/// <summary>A column of the register, under the very words of the form.</summary>
/// <param name="Group">Head over several columns; null for none.</param>
/// <param name="Width">In characters, for the file.</param>
public sealed record RegisterColumn(string Title, int Width, Func<RegisterLine, string> Write, string? Group = null, string? Css = null)
{
    /// <summary>Null writes the text.</summary>
    public Func<RegisterLine, object?>? Number { get; init; }

    public object? Cell(RegisterLine line) => Number is null ? Write(line) : Number(line);
}

/// <summary>The register book as the form draws it: on the screen, on paper and in a file the same columns in the same order.</summary>
public static class RegisterSheet
{
    public static IReadOnlyList<RegisterColumn> Columns(OfficeTexts texts, FormSet forms)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(forms);
        var returning = texts["Nhận và trả kết quả"];
        RegisterColumn[] sets = forms.RegisterHasSets ? [new(texts["Số lượng hồ sơ (bộ)"], 10, line => OfficeForms.Count(line.Sets), Css: "num sets") { Number = line => line.Sets }] : [];
        RegisterColumn[] note = forms.RegisterHasNote ? [new(texts["Ghi chú"], 30, line => Note(texts, line))] : [];
        return
        [
            new(texts["STT"], 7, line => OfficeForms.Count(line.Number), Css: "num") { Number = line => line.Number },
            new(texts["Mã hồ sơ"], 28, line => line.Code, Css: "code"),
            new(texts["Tên TTHC"], 36, line => line.Procedure, Css: "wide"),
            .. sets,
            new(texts["Tên tổ chức, cá nhân"], 26, line => line.Applicant),
            new(texts["Địa chỉ, số điện thoại"], 36, line => string.Join(", ", new[] { line.Address, line.Phone }.Where(part => !string.IsNullOrEmpty(part))), Css: "wide"),
            new(texts["Cơ quan chủ trì giải quyết"], 28, line => line.Agency),
            new(texts["Nhận hồ sơ"], 16, line => OfficeForms.Moment(line.ReceivedLocal), returning, "moment"),
            new(texts["Hẹn trả kết quả"], 16, line => Moment(line.DueLocal), returning, "moment"),
            new(texts["Trả kết quả"], 16, line => line.ReturnedLocal is null && !forms.RegisterHasNote ? Ending(texts, line) : Moment(line.ReturnedLocal), returning, "moment"),
            new(texts["Phương thức nhận kết quả"], 16, line => texts.Word(line.ReturnAt), returning),
            new(texts["Ký nhận"], 20, line => line.TakenBy ?? "", returning),
            .. note,
        ];
    }

    /// <summary>"Thiếu số 12", "Thiếu số 12 đến 14".</summary>
    public static string Missing(OfficeTexts texts, RegisterLine line)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(line);
        var from = line.MissingFrom!.Value;
        return from == line.Number - 1 ? texts["Thiếu số {0}", from] : texts["Thiếu số {0} đến {1}", from, line.Number - 1];
    }

    /// <summary>The whole book as a file: its head, its columns, its lines as they come.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(OfficeTexts texts, RegisterBook book, IReadOnlyList<RegisterColumn> columns, IAsyncEnumerable<RegisterLine> lines)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(columns);
        yield return [OfficialWords.Authority(book.Authority?.Name ?? ""), .. new object?[columns.Count - 2], FormName(book.Forms)];
        yield return [book.Desk.Name];
        yield return ["SỔ THEO DÕI HỒ SƠ"];
        yield return [PeriodWords.Days(texts, book.Period)];
        yield return [];
        yield return [.. columns.Select((column, place) => column.Group is { } group && (place == 0 || columns[place - 1].Group != group) ? group : null)];
        yield return [.. columns.Select(column => column.Title)];
        var shown = "";
        await foreach (var line in lines)
        {
            if (line.Book != shown)
            {
                shown = line.Book;
                yield return [texts["Quyển số {0}", line.Book]];
            }

            if (line.MissingFrom is not null)
            {
                yield return [Missing(texts, line)];
            }

            yield return [.. columns.Select(column => column.Cell(line))];
        }
    }

    public static string FormName(FormSet forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        return $"Mẫu số {forms.RegisterNumber}, Thông tư {forms.Circular}";
    }

    private static string Note(OfficeTexts texts, RegisterLine line) => string.Join("; ", new[]
    {
        line.ReturnedLocal is null ? Ending(texts, line) : null,
        line.LateEntry ? texts["nhập muộn"] : null,
        line.Slip switch
        {
            SlipGiven.Missing => texts.Word(SlipGiven.Missing),
            SlipGiven.Handwritten => line.HandwrittenNumber is { } number ? texts["giấy hẹn viết tay số {0}", number] : texts.Word(SlipGiven.Handwritten),
            _ => null,
        },
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>How it ended where nothing was handed over; empty while it is worked on.</summary>
    private static string Ending(OfficeTexts texts, RegisterLine line) => line switch
    {
        { Status: DossierStatus.Refused, EndNumber: { } number } => texts["từ chối giải quyết {0}, phiếu số {1}", Moment(line.EndedLocal), number],
        { Status: DossierStatus.Withdrawn, EndNumber: { } number } => texts["rút hồ sơ {0}, thông báo số {1}", Moment(line.EndedLocal), number],
        { Status: DossierStatus.Closed, EndNumber: { } number } => texts["dừng vì không bổ sung {0}, thông báo số {1}", Moment(line.EndedLocal), number],
        { Status: DossierStatus.Withdrawn } => texts["rút hồ sơ {0}", Moment(line.EndedLocal)],
        { Status: DossierStatus.ResultReady } => texts["có kết quả {0}, chưa nhận", Moment(line.EndedLocal)],
        _ => "",
    };

    private static string Moment(DateTime? local) => local is { } at ? OfficeForms.Moment(at) : "";
}

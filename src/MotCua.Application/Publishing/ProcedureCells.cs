using System.Globalization;
using MotCua.Application.Importing;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Fees;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>
/// Reads the cells of one row. What cannot be read is noted as a fault of the row, and reading goes on, so that every fault is seen
/// at once. The words of a column are those of data/demo/README.md and of the national portal's lists.
/// </summary>
internal sealed class ProcedureCells(TableRow row)
{
    private static readonly char[] Separators = [';', ','];

    public TableRow Row => row;

    public List<Refusal> Faults { get; } = [];

    public string Required(string column, Refusal missing)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            Faults.Add(missing);
        }

        return text;
    }

    public int? Whole(string column)
    {
        if (row[column] is not { Length: > 0 } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Faults.Add(ProcedureImportRefusals.NotWhole(column, text));
        return null;
    }

    public DateOnly? Date(string column)
    {
        if (row[column] is not { Length: > 0 } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Faults.Add(ProcedureImportRefusals.NotDate(column, text));
        return null;
    }

    public bool Flag(string column) => row[column] switch
    {
        "" or "0" => false,
        "1" => true,
        var other => Unknown(column, other, false),
    };

    public IReadOnlyList<string> List(string column) => row[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public ProcedureLevels Levels(string column) => Flags(column, word => word switch
    {
        "commune" => ProcedureLevels.Commune,
        "district" => ProcedureLevels.District,
        "province" => ProcedureLevels.Province,
        "ministry" => ProcedureLevels.Ministry,
        "other" => ProcedureLevels.Other,
        _ => ProcedureLevels.None,
    });

    public ProcedureChannels Channels(string column) => Flags(column, word => word switch
    {
        "direct" => ProcedureChannels.Direct,
        "post" => ProcedureChannels.Post,
        "online" => ProcedureChannels.Online,
        _ => ProcedureChannels.None,
    });

    public ProcedureAudience Audience(string column) => Flags(column, word => word switch
    {
        "citizen" => ProcedureAudience.Citizen,
        "business" => ProcedureAudience.Business,
        "organisation" => ProcedureAudience.Organisation,
        _ => ProcedureAudience.None,
    });

    public OnlineLevel? OnlineLevel(string column) => row[column].ToLowerInvariant() switch
    {
        "" => null,
        "1" => Domain.Procedures.OnlineLevel.Level1,
        "2" => Domain.Procedures.OnlineLevel.Level2,
        "3" => Domain.Procedures.OnlineLevel.Level3,
        "4" => Domain.Procedures.OnlineLevel.Level4,
        "cung cấp thông tin" or "information" => Domain.Procedures.OnlineLevel.InformationOnly,
        "một phần" or "partial" => Domain.Procedures.OnlineLevel.Partial,
        "toàn trình" or "full" => Domain.Procedures.OnlineLevel.Full,
        var other => Unknown<OnlineLevel?>(column, other, null),
    };

    public Certainty Certainty(string column) => row[column] switch
    {
        "" or "unknown" or "absent" or "blank" => Domain.Procedures.Certainty.Unknown,
        "made-up" => Domain.Procedures.Certainty.MadeUp,
        "recalled" => Domain.Procedures.Certainty.Recalled,
        "seen" => Domain.Procedures.Certainty.Seen,
        "source" => Domain.Procedures.Certainty.Verified,
        var word when word.StartsWith("verified", StringComparison.Ordinal) => Domain.Procedures.Certainty.Verified,

        // "recalled, same in 2026 source": a second source agrees.
        var word when word == "confirmed" || word.StartsWith("recalled", StringComparison.Ordinal) => Domain.Procedures.Certainty.Confirmed,
        var other => Unknown(column, other, Domain.Procedures.Certainty.Unknown),
    };

    /// <summary>Null for an empty cell.</summary>
    public FeeSchedule? FeeRules(string column)
    {
        if (row[column] is not { Length: > 0 } text)
        {
            return null;
        }

        var read = FeeScheduleText.Read(text);
        Faults.AddRange(read.Refusals);
        return read.Refused ? null : read.Value;
    }

    /// <summary>Null for an empty cell.</summary>
    public ChainTemplate? Chain(string column)
    {
        if (row[column] is not { Length: > 0 } text)
        {
            return null;
        }

        var read = ChainText.Read(text);
        Faults.AddRange(read.Refusals);
        return read.Refused ? null : read.Value;
    }

    public PaperMode Mode(string column) => row[column] switch
    {
        "" or "submit" => PaperMode.Submit,
        "present" => PaperMode.Present,
        var other => Unknown(column, other, PaperMode.Submit),
    };

    /// <summary>"3wd" in one column, or an amount and its unit in two.</summary>
    public Limit Limit()
    {
        var amount = row["time_value"].TrimStart('0');
        var text = row.Optional("limit") ?? row["time_unit"] switch
        {
            "" => "none",
            "same_day" => "sameday",
            "working_days" => amount + "wd",

            // The portal shows a bare number; in practice it means working days.
            "unstated" => amount + "wd",
            "days" => amount + "d",
            "hours" => amount + "h",
            var unit => $"{row["time_value"]} {unit}",
        };
        if (Domain.Deadlines.Limit.TryParse(text, out var limit))
        {
            return limit;
        }

        Faults.Add(ProcedureImportRefusals.NotLimit(row.Optional("limit") ?? $"{row["time_value"]} {row["time_unit"]}"));
        return limit;
    }

    private T Flags<T>(string column, Func<string, T> read)
        where T : struct, Enum
    {
        var sum = 0;
        foreach (var word in row[column].Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var flag = Convert.ToInt32(read(word), CultureInfo.InvariantCulture);
            sum |= flag == 0 ? Unknown(column, word, 0) : flag;
        }

        return (T)Enum.ToObject(typeof(T), sum);
    }

    private T Unknown<T>(string column, string word, T instead)
    {
        Faults.Add(ProcedureImportRefusals.UnknownWord(column, word));
        return instead;
    }
}

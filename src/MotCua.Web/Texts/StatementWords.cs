using MotCua.Application;
using MotCua.Application.Reporting;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Web.Texts;

/// <summary>The sentences of a report on a period.</summary>
public static class StatementWords
{
    /// <summary>What programs know a fact by.</summary>
    public static string IdOf(StatementFact fact) => fact switch
    {
        StatementFact.ReceivedTotal => "received_total",
        StatementFact.ProvinceResolved => "province_resolved",
        StatementFact.DistrictResolved => "district_resolved",
        StatementFact.CommuneResolved => "commune_resolved",
        StatementFact.InterlinkedTotal => "interlinked_total",
        StatementFact.InterlinkedEarlyOrOnTime => "interlinked_early_or_on_time",
        StatementFact.InterlinkedNotOnTime => "interlinked_not_on_time",
        StatementFact.InterlinkedOnTimeRatePct => "interlinked_on_time_rate_pct",
        StatementFact.OnlineLevel34 => "online_level_3_4",
        StatementFact.Visits => "visits_total",
        StatementFact.TripsPerFinished => "trips_per_finished_dossier",
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Not a fact of a statement."),
    };

    /// <summary>Those that say something of this unit: a commune has no districts.</summary>
    public static IEnumerable<StatementFact> Telling(PeriodStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Enum.GetValues<StatementFact>().Where(fact => fact switch
        {
            StatementFact.ProvinceResolved => statement.Levels.ContainsKey(UnitKind.Province),
            StatementFact.DistrictResolved => statement.Levels.ContainsKey(UnitKind.District),
            StatementFact.CommuneResolved or StatementFact.OnlineLevel34 => statement.Levels.ContainsKey(UnitKind.Commune),
            StatementFact.InterlinkedOnTimeRatePct or StatementFact.Visits or StatementFact.TripsPerFinished => statement.Value(fact) is not null,
            _ => true,
        });
    }

    public static string Sentence(OfficeTexts texts, PeriodStatement statement, StatementFact fact)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(statement);
        var value = statement.Value(fact);
        return fact is StatementFact.InterlinkedOnTimeRatePct ? texts.Word(fact, PeriodWords.OneDecimal(value))
            : fact is StatementFact.TripsPerFinished ? texts.Word(fact, PeriodWords.TwoDecimals(value))
            : fact == StatementFact.OnlineLevel34 && value == 0 ? texts["Không có hồ sơ tiếp nhận trực tuyến ở mức độ 3, 4 tại cấp xã"] : texts.Word(fact, (long)value!.Value);
    }

    /// <summary>The same inside one long sentence: "tiếp nhận 10.126 hồ sơ", "cấp huyện giải quyết 5.946".</summary>
    public static string Phrase(OfficeTexts texts, PeriodStatement statement, StatementFact fact)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(statement);
        var value = (long)(statement.Value(fact) ?? 0);
        return fact switch
        {
            StatementFact.ReceivedTotal => texts["tiếp nhận {0} hồ sơ", value],
            StatementFact.ProvinceResolved => texts["cấp tỉnh giải quyết {0}", value],
            StatementFact.DistrictResolved => texts["cấp huyện giải quyết {0}", value],
            StatementFact.CommuneResolved => texts["cấp xã giải quyết {0}", value],
            StatementFact.InterlinkedTotal => texts["theo cơ chế liên thông {0} hồ sơ", value],
            StatementFact.InterlinkedEarlyOrOnTime when statement.InterlinkedRate is { } rate => texts["trong đó sớm hạn, đúng hạn {0} ({1}%)", value, PeriodWords.OneDecimal(rate)],
            StatementFact.InterlinkedEarlyOrOnTime => texts["trong đó sớm hạn, đúng hạn {0}", value],
            StatementFact.InterlinkedNotOnTime => texts["quá hạn hoặc đang giải quyết {0}", value],
            _ => value == 0 ? texts["không có hồ sơ trực tuyến mức độ 3, 4 ở cấp xã"] : texts["{0} hồ sơ trực tuyến mức độ 3, 4 ở cấp xã", value],
        };
    }

    /// <summary>"cấp huyện".</summary>
    public static string LevelOf(OfficeTexts texts, UnitKind level)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return level switch
        {
            UnitKind.Province => texts["cấp tỉnh"],
            UnitKind.District => texts["cấp huyện"],
            UnitKind.Commune => texts["cấp xã"],
            _ => texts.Word(level),
        };
    }

    /// <summary>As of when the figures count: the end of a closed period, or the minute they were asked.</summary>
    public static string AsOf(OfficeTexts texts, FigureAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return AsOf(texts, answer.Question.Period, answer.AsOf);
    }

    public static string AsOf(OfficeTexts texts, ReportPeriod period, DateTime asOf)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(period);
        return asOf == OfficeTime.StartOf(period.End)
            ? texts["Số liệu đến hết ngày {0}", period.Last]
            : texts["Số liệu đến {0}; kỳ báo cáo chưa kết thúc", asOf];
    }
}

using MotCua.Application;
using MotCua.Application.Tracking;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Components;

namespace MotCua.Web.Texts;

/// <summary>What is told to anyone who has a dossier's code: where it is, when it is due and why, the way done and to come. Nobody's name.</summary>
/// <param name="Say">Where it is, in a sentence.</param>
/// <param name="Due">When to come, in a sentence; null when nothing is awaited any more.</param>
/// <param name="Sum">How the due time was counted, line by line.</param>
public sealed record TrackTold(string Code, string Procedure, DossierStatus Status, string Say, string? Due, DueState State, IReadOnlyList<TrackStep> Way, IReadOnlyList<string> Sum)
{
    /// <summary>The code the national portal gave it.</summary>
    public string? PortalCode { get; init; }

    /// <summary>The agencies' parts of an interlinked dossier.</summary>
    public IReadOnlyList<TrackPart> Parts { get; init; } = [];
}

/// <summary>One agency's part as it is told.</summary>
/// <param name="When">In words: until when, or when it ended; null for what is to come.</param>
public sealed record TrackPart(string What, StageStatus Status, string? When);

/// <summary>One step of the way as it is told.</summary>
/// <param name="When">In words; null for what is to come.</param>
/// <param name="Since">UTC: when it was reached; null for what is to come.</param>
public sealed record TrackStep(string What, TrackStepState State, string? When, DateTime? Since);

public enum TrackStepState
{
    Done,
    Now,
    Next,
}

/// <summary>Puts a dossier's public facts into words a villager would say.</summary>
public sealed class TrackWords(OfficeTexts texts, DueWords dueWords)
{
    /// <param name="units">The organisation as of the receipt: its names are those on the slip.</param>
    /// <param name="nowLocal">The office's wall clock.</param>
    public TrackTold Tell(PublicTrack track, UnitTree units, DateTime nowLocal)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(units);
        var today = DateOnly.FromDateTime(nowLocal);
        var (due, state) = DueOf(track, nowLocal);
        return new TrackTold(
            track.Receipt.Code,
            track.Receipt.ProcedureName,
            track.Status,
            Say(track, units, today),
            due,
            state,
            [.. Way(track, units, today)],
            [.. (track.Receipt.DueLines ?? []).Select(dueWords.Of)])
        {
            PortalCode = track.Receipt.PortalCode,
            Parts = [.. (track.Aside?.Stages ?? []).Select(stage => PartOf(stage, track.Receipt.Chain!.Stages[stage.Number - 1], units, today))],
        };
    }

    private TrackPart PartOf(PublicStage stage, PlannedStage plan, UnitTree units, DateOnly today) => new(
        $"{plan.Name}, {PlaceWords.Of(units, plan.Unit)}",
        stage.Status,
        stage.EndedAt is { } ended ? OfficeForms.Spoken(ended, today)
        : stage.Status is StageStatus.InWork && stage.DueAt is { } due ? texts["hạn {0}", OfficeForms.Spoken(due, today)]
        : null);

    private string Say(PublicTrack track, UnitTree units, DateOnly today)
    {
        var at = track.Receipt.Route[track.Step];
        var desk = PlaceWords.Of(units, track.Receipt.Route[^1].Unit);
        return track.Status switch
        {
            DossierStatus.Received => texts["Hồ sơ đã được nhận, đang ở {0}.", PlaceWords.Of(units, at.Unit)],
            DossierStatus.InProgress => texts["Hồ sơ đang ở {0}.", PlaceWords.Of(units, at.Unit)],
            DossierStatus.AwaitingSupplement => texts["Hồ sơ cần bổ sung giấy tờ. Mời mang giấy tờ ghi trong phiếu yêu cầu đến {0}.", PlaceWords.Of(units, track.Receipt.Route[0].Unit)],
            DossierStatus.AwaitingPayment => texts["Hồ sơ đang chờ nộp tiền theo thông báo đã gửi."],
            DossierStatus.WithdrawalAsked => texts["Đã ghi đề nghị rút hồ sơ; {0} sẽ báo hồ sơ dừng hay đã có kết quả.", PlaceWords.Of(units, track.Receipt.Route[0].Unit)],
            DossierStatus.AwaitingApproval => texts["Hồ sơ đang chờ {0} ký.", PlaceWords.Of(units, at.Unit)],
            DossierStatus.Approved => texts["Hồ sơ đã ký xong, kết quả đang được chuyển về {0}.", desk],
            DossierStatus.ResultReady when track.Receipt.ReturnAt == ReturnPlace.Post => texts["Đã có kết quả, sẽ gửi về nhà qua bưu điện."],
            DossierStatus.ResultReady => texts["Đã có kết quả. Mời đến {0} để nhận.", desk],
            DossierStatus.Returned => texts["Kết quả đã trả {0}.", OfficeForms.Spoken(track.ReturnedAt ?? track.EndedAt!.Value, today)],
            DossierStatus.Refused => texts["Hồ sơ không được giải quyết. Lý do ghi trong phiếu từ chối, nhận tại {0}.", PlaceWords.Of(units, track.Receipt.Route[0].Unit)],
            DossierStatus.Withdrawn => texts["Hồ sơ đã dừng theo yêu cầu của người nộp."],
            DossierStatus.Closed => texts["Hồ sơ đã dừng vì giấy tờ yêu cầu không được nộp đúng hạn."],
            _ => throw new ArgumentOutOfRangeException(nameof(track), track.Status, "Not a dossier status."),
        };
    }

    private (string? Words, DueState State) DueOf(PublicTrack track, DateTime nowLocal)
    {
        if (!DossierLifecycle.IsOpen(track.Status))
        {
            return (null, DueState.Done);
        }

        if (track.Status is DossierStatus.WithdrawalAsked)
        {
            return (texts["Thời hạn đã ngừng tính."], DueState.Today);
        }

        if (DossierLifecycle.IsWaiting(track.Status))
        {
            return (texts["Ngày hẹn trả được tính lại khi người nộp làm xong việc này."], DueState.Today);
        }

        if (track.DueAt is not { } dueAt)
        {
            return (texts["Thủ tục này không hẹn ngày trả; khi có kết quả, bộ phận Một cửa sẽ báo."], DueState.OnTime);
        }

        var today = DateOnly.FromDateTime(nowLocal);
        var due = OfficeTime.ToLocal(dueAt);
        var dueDay = DateOnly.FromDateTime(due);
        var limit = Limit.TryParse(track.Receipt.Limit, out var read) ? read : Limit.None;
        if (Judgement.IsOverdue(nowLocal, due, limit, CountingPolicy.Default))
        {
            var days = today.DayNumber - dueDay.DayNumber;
            return (days == 0
                ? texts["Hẹn trả {0}, nay đã quá giờ hẹn.", OfficeForms.Spoken(due, today)]
                : texts["Hẹn trả {0}, nay đã quá hạn {1} ngày.", OfficeForms.Spoken(due, today), days], DueState.Late);
        }

        return dueDay == today
            ? (texts["Hẹn trả hôm nay, {0}.", OfficeForms.Spoken(due, today)], DueState.Today)
            : (texts["Hẹn trả {0}.", OfficeForms.Spoken(due, today)], DueState.OnTime);
    }

    private IEnumerable<TrackStep> Way(PublicTrack track, UnitTree units, DateOnly today)
    {
        var route = track.Receipt.Route;
        var hasStopped = DossierLifecycle.IsStopped(track.Status);
        for (var i = 0; i < route.Count; i++)
        {
            var state = StateOf(track, i);
            if (hasStopped && state == TrackStepState.Next)
            {
                break;
            }

            var since = SinceOf(track, i, state);
            yield return new TrackStep(What(route[i], units), state, When(track, state, since, today), since);
        }

        if (hasStopped)
        {
            var what = track.Status switch
            {
                DossierStatus.Refused => texts["Không được giải quyết"],
                DossierStatus.Closed => texts["Dừng vì không bổ sung giấy tờ"],
                _ => texts["Dừng theo yêu cầu của người nộp"],
            };
            yield return new TrackStep(what, TrackStepState.Now, OfficeForms.Spoken(track.EndedAt!.Value, today), track.EndedAt);
        }
    }

    /// <summary>UTC; the last step, once it is done, tells when the result was handed over.</summary>
    private static DateTime? SinceOf(PublicTrack track, int step, TrackStepState state) => state switch
    {
        TrackStepState.Next => null,
        _ when step == 0 => track.Receipt.ReceivedAt,
        TrackStepState.Done when step == track.Receipt.Route.Count - 1 && track.ReturnedAt is { } returned => returned,
        _ => track.Reached.TryGetValue(step, out var reached) ? reached : null,
    };

    /// <summary>After the signature the dossier lies again with the office that numbers the result: that office's step and the signature are done.</summary>
    private static TrackStepState StateOf(PublicTrack track, int step) => track.Status switch
    {
        DossierStatus.Returned => TrackStepState.Done,
        >= DossierStatus.Refused => step <= track.Step ? TrackStepState.Done : TrackStepState.Next,
        DossierStatus.Approved => step < track.Receipt.Route.Count - 1 ? TrackStepState.Done : TrackStepState.Now,
        _ => step < track.Step ? TrackStepState.Done : step == track.Step ? TrackStepState.Now : TrackStepState.Next,
    };

    private string What(RouteStep step, UnitTree units)
    {
        var place = PlaceWords.Of(units, step.Unit);
        return step.Kind switch
        {
            StepKind.Receive => texts["Tiếp nhận tại {0}", place],
            StepKind.Return => texts["Trả kết quả tại {0}", place],
            _ => $"{(step.Name.Length > 0 ? step.Name : texts.Word(step.Kind))}, {place}",
        };
    }

    private string? When(PublicTrack track, TrackStepState state, DateTime? since, DateOnly today) => (track.Status, state, since) switch
    {
        (DossierStatus.Approved, TrackStepState.Now, _) => texts["kết quả đang được chuyển về đây"],
        (_, _, null) => null,
        (_, TrackStepState.Now, { } at) when track.Status != DossierStatus.Received => texts["từ {0}", OfficeForms.Spoken(at, today)],
        (_, _, { } at) => OfficeForms.Spoken(at, today),
    };
}

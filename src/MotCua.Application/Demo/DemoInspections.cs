using System.Globalization;
using MotCua.Application.Inspecting;
using MotCua.Application.Sealing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Demo;

/// <summary>Turns what the story tells of its inspections into acts. What the team fills in is what the dossiers of the sample are.</summary>
public sealed class DemoInspections(
    SealDays sealDays, PlanRound plan, Rounds rounds, FollowedFindings findings, Packs packs, TakePack take, MakeMinutes makeMinutes, AnswerFinding answer, ReviewFinding review)
{
    private const string Slip = "no-slip";
    private const string Entry = "not-entered";

    /// <inheritdoc cref="DemoActs.ActAsync" />
    public async Task<Refusal?> ActAsync(DemoLookingEvent happening, string key)
    {
        ArgumentNullException.ThrowIfNull(happening);
        var (by, cancel) = (happening.By, CancellationToken.None);
        return happening switch
        {
            DemoRoundPlanned one => await DemoActs.RefusalAsync(plan.RunAsync(one.Plan, by, key, cancel)),
            DemoPackTaken one => await TakeAsync(one, key, cancel),
            DemoMinutes one => await DemoActs.RefusalAsync(makeMinutes.RunAsync((await RoundAsync(by, cancel)).Round.Id, one.Unit, by, key, cancel)),
            DemoFindingAnswer one => await FindAsync(by, one.Unit, one.Check, cancel) is { } found ? await DemoActs.RefusalAsync(answer.RunAsync(found, one.Words, by, key, cancel)) : null,
            DemoFindingReview { Reason: { } reason } one => await FindAsync(by, one.Unit, one.Check, cancel) is { } found
                ? await DemoActs.RefusalAsync(review.SendBackAsync(found, reason, one.Deadline, by, key, cancel))
                : null,
            DemoFindingReview one => await FindAsync(by, one.Unit, one.Check, cancel) is { } found ? await DemoActs.RefusalAsync(review.AcceptAsync(found, by, key, cancel)) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(happening), happening, "Nobody knows how to do this."),
        };
    }

    private async Task<Refusal?> TakeAsync(DemoPackTaken taken, string key, CancellationToken cancel)
    {
        await sealDays.RunAsync(cancel);
        var round = (await RoundAsync(taken.By, cancel)).Round.Id;
        var pack = (await packs.MakeAsync(round, taken.Unit, taken.By, cancel))!.Value.Value;
        var file = PackFile.Read(FilledIn(pack, taken).Write()).Value;
        return await DemoActs.RefusalAsync(take.RunAsync(round, taken.Unit, file, taken.By, key, cancel));
    }

    private static PackFile FilledIn(Pack pack, DemoPackTaken taken)
    {
        var until = DayText(taken.Deadline);
        PackCheck CheckOf(CheckItem item) => item.Id switch
        {
            Slip when pack.Figures.SlipsMissing > 0 => new(
                item.Id, CheckAnswer.Fault, $"{pack.Figures.SlipsMissing} hồ sơ trong kỳ không in giấy tiếp nhận; quầy ghi tay vào sổ, người dân không cầm giấy hẹn.", until, taken.Present),
            Entry when pack.Figures.EnteredLate > 0 => new(
                item.Id, CheckAnswer.Fault, $"{pack.Figures.EnteredLate} hồ sơ nhận trước, nhập vào hệ thống sau; tập đơn trong tủ chưa có mã.", until, taken.Present),
            _ => new(item.Id, item.Number <= 13 || item.Number >= 26 ? CheckAnswer.Fine : CheckAnswer.NotLooked, null, null, null),
        };
        PackDossier DossierOf(SampleItem item)
        {
            var line = pack.Lines[item.Code];
            var items = string.Join(", ", new[] { line.Slip is SlipGiven.Missing ? "1" : null, line.EnteredAt != line.ReceivedAt ? "2" : null }.OfType<string>());
            return items.Length == 0 ? new(item.Code, CheckAnswer.Fine, null, null) : new(item.Code, CheckAnswer.Fault, items, line.Slip is SlipGiven.Missing ? "Không có bản lưu giấy tiếp nhận" : "Ngày trên đơn trước ngày nhập");
        }

        return new PackFile(
            PackFile.CurrentFormat,
            pack.Round.Id,
            taken.Unit,
            pack.Sample.Seed,
            DayText(DateOnly.FromDateTime(taken.At)),
            taken.Present,
            "Thống nhất với kết quả kiểm tra.",
            [.. Checklist.Items.Select(CheckOf)],
            [.. pack.Sample.Drawn.Select(DossierOf)]);
    }

    private static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The story has one.</summary>
    private async Task<RoundLine> RoundAsync(Officer by, CancellationToken cancel) => (await rounds.ListAsync(by, cancel)).Single();

    /// <summary>Null when nothing of the kind was found there: then there is nothing to follow up.</summary>
    private async Task<FindingKey?> FindAsync(Officer by, string unit, string check, CancellationToken cancel) =>
        (await findings.OpenAsync(by, cancel)).FirstOrDefault(finding => finding.Key.Unit == unit && finding.Check == check)?.Key;
}

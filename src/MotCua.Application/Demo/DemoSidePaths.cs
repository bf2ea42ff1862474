using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Demo;

/// <summary>
/// What happens beside the way of some dossiers, while the first office has them: papers and payments are awaited, others are asked, the spot is visited,
/// an apology goes out. Its dice are of each dossier's own, so that the rest of the story stays the same whatever is told here.
/// </summary>
internal sealed class DemoSidePaths(DemoFixture fixture, DemoWorld world, DemoTimes times, DemoMisdeeds misdeeds)
{
    private const double SupplementShare = 0.06;

    /// <summary>Of those that are open at the end there are more: what waits for papers stays open.</summary>
    private const double OpenSupplementShare = 0.3;
    private const double LeftWaitingShare = 0.6;
    private const double PaymentShare = 0.12;
    private const double OpinionShare = 0.05;
    private const double LateOpinionShare = 0.2;
    private const double VerificationShare = 0.25;
    private const double ApologyShare = 0.7;
    private const double ApologyTooLateShare = 0.15;
    private const double UrgingShare = 0.5;
    private const double DeclinedShare = 0.15;
    private const double AnsweredShare = 0.6;

    /// <summary>Working minutes in which nothing of this is told.</summary>
    private const int Short = 960;

    private const string LandSector = "Đất đai";
    private static readonly string[] SitesSeen = [LandSector, "Hoạt động xây dựng, quy hoạch"];
    private static readonly PassedOnBy[] Ways = [PassedOnBy.Phone, PassedOnBy.Phone, PassedOnBy.Sms, PassedOnBy.InPerson];
    private static readonly string[] Delays = ["Phải xác minh thêm nguồn gốc giấy tờ", "Cơ quan phối hợp chưa có ý kiến", "Mưa lũ, chưa đi thực địa được"];

    /// <summary>The ladder is looked at once, in the last morning: what it says of earlier days was dealt with in them.</summary>
    public IEnumerable<DemoEvent> Ladder() =>
        fixture.InFull ? [new DemoEscalation(world.Calendar.OpeningOf(DateOnly.FromDateTime(times.Last)).AddMinutes(90), Officer.System(DemoOffice.Stream))] : [];

    /// <param name="way">The dossier's acts from the counter on, in order.</param>
    public IEnumerable<DemoEvent> Beside(DemoDraft draft, int dossier, Officer clerk, IReadOnlyList<DemoEvent> way)
    {
        var arrived = way.TakeWhile((act, place) => place == 0 ? act is DemoForward : act is DemoTake).LastOrDefault();
        if (!fixture.InFull || arrived is null || draft.Procedure.Interlinked)
        {
            return [];
        }

        var next = way.SkipWhile(act => act.At <= arrived.At).FirstOrDefault();
        var stay = new Stay(
            draft,
            dossier,
            new Random(unchecked((fixture.Seed * 1_000_003) + dossier)),
            DemoTimes.Minute(arrived.At).AddMinutes(1),
            next is null ? times.Last : DemoTimes.Minute(next.At),
            IsOpen: next is null,
            Clerk: clerk,
            Worker: world.Staff.Pick(draft.Route.First(step => step.Kind is StepKind.Process).Unit, DutyKind.Process, dossier),
            Signer: world.Staff.Pick(draft.Route.First(step => step.Kind is StepKind.Approve).Unit, DutyKind.Approve, dossier));
        return draft.Fate is DemoFate.Late or DemoFate.OpenOverdue ? Late(stay) : InTime(stay);
    }

    private IEnumerable<DemoEvent> InTime(Stay stay)
    {
        if (Minutes(stay) < Short)
        {
            return [];
        }

        if (stay.Draft.Misdeed is { } misdeed)
        {
            return InTime(stay, misdeed);
        }

        var draw = stay.Dice.NextDouble();
        var supplements = stay.IsOpen ? OpenSupplementShare : SupplementShare;
        var isLand = stay.Draft.Procedure.Sector == LandSector;
        return draw < supplements ? Supplement(stay)
            : isLand && draw < supplements + PaymentShare ? Payment(stay)
            : draw > 1 - OpinionShare ? Opinion(stay)
            : SitesSeen.Contains(stay.Draft.Procedure.Sector) && draw > 1 - OpinionShare - VerificationShare ? Verification(stay)
            : [];
    }

    /// <summary>The failing that was put into this dossier, where it shows while the first office has it; else nothing beside the way.</summary>
    private List<DemoEvent> InTime(Stay stay, string misdeed)
    {
        var events = misdeed switch
        {
            "supplements-repeated" => Supplement(stay, 0.08, 0.5).Concat(Supplement(stay, 0.55, 0.95)),
            "paper-not-published" => Supplement(stay, 0.08, 0.6).Select(one => one is DemoSupplementProposal asked ? asked with { Items = ["Giấy xác nhận đã đóng quỹ thôn của trưởng thôn"] } : one),
            "paused-at-the-end" => Supplement(stay, 0.955, 0.995),
            "payment-not-published" => Payment(stay),
            "opinion-late" => Opinion(stay).Select(one => one is DemoOpinion given ? given with { At = At(stay, 0.97) } : one),
            _ => [],
        };
        var told = events.ToList();
        if (told.OfType<DemoQuestion>().FirstOrDefault() is { } question && told.OfType<DemoOpinion>().First().At is var answered
            && (answered <= world.Calendar.ClosingOf(question.Until) || world.Calendar.MinutesBetween(world.Calendar.ClosingOf(question.Until), answered) < 300))
        {
            // No time to be late with it.
            return [];
        }

        if (told.Count > 0)
        {
            misdeeds.Add(stay.Draft);
        }

        return told;
    }

    /// <summary>Papers are asked for and come, between two shares of the stay.</summary>
    private IEnumerable<DemoEvent> Supplement(Stay stay, double from, double until)
    {
        yield return Proposal(stay, from);
        yield return new DemoSupplementRequest(At(stay, from + ((until - from) * 0.3)).AddSeconds(10), stay.Signer, stay.Dossier);
        yield return new DemoSupplementAnswer(At(stay, until).AddSeconds(20), stay.Clerk, stay.Dossier, [0]);
    }

    private IEnumerable<DemoEvent> Supplement(Stay stay)
    {
        yield return Proposal(stay, 0.08);
        yield return new DemoSupplementRequest(At(stay, 0.2), stay.Signer, stay.Dossier);
        if (!stay.IsOpen || stay.Dice.NextDouble() >= LeftWaitingShare)
        {
            yield return new DemoSupplementAnswer(At(stay, 0.5 + (0.3 * stay.Dice.NextDouble())), stay.Clerk, stay.Dossier, [0]);
        }
    }

    /// <summary>One of the published papers is asked for again.</summary>
    private DemoSupplementProposal Proposal(Stay stay, double share)
    {
        var papers = stay.Draft.Procedure.Papers;
        var item = papers.Count > 0 ? $"{papers[stay.Dice.Next(papers.Count)].Name}: bản nộp chưa có xác nhận, đề nghị nộp lại" : "Giấy tờ chứng minh nhân thân còn giá trị sử dụng";
        return new DemoSupplementProposal(At(stay, share), stay.Worker, stay.Dossier, [Shortened(item)], "Thành phần hồ sơ chưa đủ căn cứ để giải quyết", Ground(stay.Draft));
    }

    private IEnumerable<DemoEvent> Payment(Stay stay)
    {
        var amount = 50_000L * stay.Dice.Next(2, 60);
        yield return new DemoPaymentNotice(At(stay, 0.3), stay.Worker, stay.Dossier, $"{stay.Dossier + 1}/TB-CCT", amount, "Kho bạc Nhà nước");
        if (!stay.IsOpen || stay.Dice.NextDouble() >= LeftWaitingShare)
        {
            yield return new DemoPayment(At(stay, 0.6 + (0.2 * stay.Dice.NextDouble())), stay.Clerk, stay.Dossier, $"Giấy nộp tiền số {stay.Dice.Next(1_000, 9_999)}");
        }
    }

    private IEnumerable<DemoEvent> Opinion(Stay stay)
    {
        var offices = world.Units.Where(unit => unit.Parent == stay.Draft.Authority.Code && unit.Code != stay.Worker.Unit && world.Staff.Count(unit.Code, DutyKind.Process) > 0).ToList();
        if (offices.Count == 0)
        {
            yield break;
        }

        var office = offices[stay.Dice.Next(offices.Count)];
        var asked = At(stay, 0.15);
        var until = world.Calendar.AddWorkingDays(DateOnly.FromDateTime(asked), 2);
        yield return new DemoQuestion(asked, stay.Worker, stay.Dossier, office.Code, "Đề nghị cho ý kiến về nội dung thuộc phạm vi quản lý của cơ quan", until);
        var answered = stay.Dice.NextDouble() < LateOpinionShare && !fixture.IsOrderly ? At(stay, 0.97) : Earlier(At(stay, 0.75), world.Calendar.ClosingOf(until).AddMinutes(-5));
        yield return new DemoOpinion(answered, world.Staff.Pick(office.Code, DutyKind.Process, stay.Dossier), stay.Dossier, "Nhất trí với nội dung đề nghị");
    }

    private IEnumerable<DemoEvent> Verification(Stay stay)
    {
        var place = $"Thửa đất số {stay.Dice.Next(1, 400)}, tờ bản đồ số {stay.Dice.Next(1, 60)}";
        yield return new DemoVerification(At(stay, 0.5), stay.Worker, stay.Dossier, place, $"{stay.Dossier + 1}/BB-XM", "Hiện trạng phù hợp với hồ sơ, không có tranh chấp");
    }

    /// <summary>An apology the working day before the appointment, some too late; then a leader's words.</summary>
    private IEnumerable<DemoEvent> Late(Stay stay)
    {
        var due = DateOnly.FromDateTime(stay.Draft.Due);
        var isTooLate = fixture.IsOrderly ? stay.Draft.Misdeed == "apology-too-late" : stay.Dice.NextDouble() < ApologyTooLateShare;
        var day = isTooLate ? due : world.Calendar.AddWorkingDays(due, -1);
        var at = world.Calendar.OpeningOf(day).AddMinutes(stay.Dice.Next(30, 120));
        var hasNewDate = false;
        if (fixture.IsOrderly ? stay.Draft.Misdeed != "apology-missing" && Fits(at, 60) : stay.Dice.NextDouble() < ApologyShare && Fits(at, 60))
        {
            var ended = stay.Draft.Ended ?? times.Last;
            yield return new DemoNewDate(at, stay.Worker, stay.Dossier, world.Calendar.NextWorkingDay(DateOnly.FromDateTime(ended)), Delays[stay.Dice.Next(Delays.Length)]);
            if (stay.Dice.NextDouble() < DeclinedShare && !fixture.IsOrderly)
            {
                yield return new DemoNewDateDeclined(at.AddMinutes(20), stay.Signer, stay.Dossier, "Trễ hẹn vì công dân chưa đến ký biên bản; đã giải thích trực tiếp");
            }
            else
            {
                hasNewDate = true;
                yield return new DemoNewDateSignature(at.AddMinutes(20), stay.Signer, stay.Dossier);
                yield return new DemoApologyPassedOn(at.AddMinutes(45), stay.Clerk, stay.Dossier, Ways[stay.Dice.Next(Ways.Length)]);
                if (isTooLate)
                {
                    misdeeds.Add("apology-too-late", stay.Draft.Authority.Code, stay.Dossier);
                }

                if (stay.Draft.Misdeed == "rescheduled-again" && Fits(at.AddMinutes(60), 50))
                {
                    var later = world.Calendar.NextWorkingDay(world.Calendar.NextWorkingDay(DateOnly.FromDateTime(ended)));
                    yield return new DemoNewDate(at.AddMinutes(60), stay.Worker, stay.Dossier, later, Delays[0]);
                    yield return new DemoNewDateSignature(at.AddMinutes(80), stay.Signer, stay.Dossier);
                    yield return new DemoApologyPassedOn(at.AddMinutes(100), stay.Clerk, stay.Dossier, PassedOnBy.Phone);
                    misdeeds.Add(stay.Draft);
                }
            }
        }

        var urged = world.Calendar.OpeningOf(world.Calendar.NextWorkingDay(due)).AddMinutes(stay.Dice.Next(30, 200));
        if (stay.Dice.NextDouble() < UrgingShare && Fits(urged, 1))
        {
            yield return new DemoUrging(urged, world.Staff.Pick(stay.Draft.Authority.Code, DutyKind.Lead, stay.Dossier), stay.Dossier, "Khẩn trương giải quyết, báo cáo lý do chậm");
        }

        if (!hasNewDate && AnswersTheLadder(stay))
        {
            var today = world.Calendar.OpeningOf(DateOnly.FromDateTime(times.Last));
            yield return new DemoEscalationAnswer(
                today.AddMinutes(150 + stay.Dice.Next(60)).AddMilliseconds(700),
                world.Staff.Pick(stay.Draft.Authority.Code, DutyKind.Lead, stay.Dossier),
                stay.Dossier,
                "Đã yêu cầu phòng trình ký trong ngày mai và xin lỗi công dân");
        }

        bool Fits(DateTime moment, int minutes) => moment > stay.From && moment.AddMinutes(minutes) < stay.Until;
    }

    /// <summary>Overdue for over a working day, so that the authority's leader was told in the morning of the last day (<see cref="Ladder"/>).</summary>
    private bool AnswersTheLadder(Stay stay) =>
        stay.Draft.Fate is DemoFate.OpenOverdue
        && DateOnly.FromDateTime(stay.Draft.Due) <= world.Calendar.AddWorkingDays(DateOnly.FromDateTime(times.Last), -3)
        && stay.Draft.Route.All(step => world.Tree.AuthorityOf(step.Unit)?.Code == stay.Draft.Authority.Code)
        && stay.Dice.NextDouble() < AnsweredShare;

    private int Minutes(Stay stay) => stay.Until > stay.From ? world.Calendar.MinutesBetween(stay.From, stay.Until) : 0;

    /// <summary>A moment of work after so much of the stay.</summary>
    private DateTime At(Stay stay, double share) => times.After(stay.From, (int)(Minutes(stay) * share));

    private static string Ground(DemoDraft draft) => draft.Procedure.LegalBasis.Count > 0 ? draft.Procedure.LegalBasis[0] : "Nghị định 61/2018/NĐ-CP, Điều 19";

    private static string Shortened(string item) => item.Length <= 300 ? item : item[..299] + "…";

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    /// <summary>A dossier's time at its first office, and the people around it.</summary>
    private sealed record Stay(DemoDraft Draft, int Dossier, Random Dice, DateTime From, DateTime Until, bool IsOpen, Officer Clerk, Officer Worker, Officer Signer);
}

using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Domain.Visits;

namespace MotCua.Application.Demo;

/// <summary>What happens at the counters: who comes, with which papers, and what they leave with.</summary>
internal sealed class DemoCounter(DemoFixture fixture, DemoWorld world, DemoMisdeeds misdeeds, Random dice)
{
    private const double KnownPersonShare = 0.2;
    private const double ByPostShare = 0.006;
    private const double ResultByPostShare = 0.012;
    private const int MostOrganisations = 10;

    private static readonly string[] Organisations = ["Trường Mầm non {0}", "Trường Tiểu học {0}", "Trường Trung học cơ sở {0}", "Hợp tác xã nông lâm nghiệp {0}", "Trạm Y tế {0}"];
    private static readonly string[] OrganisationSectors = ["Thi đua - khen thưởng", "Giáo dục và Đào tạo", "Quản lý nhà nước về hội", "Thành lập và hoạt động của hợp tác xã"];
    private static readonly string[] Questions =
    [
        "Hỏi nơi nộp và lệ phí; đã hướng dẫn mang bản chính giấy tờ tùy thân để đối chiếu.",
        "Hỏi thành phần hồ sơ; đã đưa mẫu tờ khai và hướng dẫn cách ghi.",
        "Hỏi thời hạn giải quyết; đã hướng dẫn xem bảng niêm yết tại Một cửa.",
    ];

    private readonly List<Unit> communes = [.. world.Units.Where(unit => unit.Kind == UnitKind.Commune)];
    private readonly Dictionary<string, List<(Applicant Person, HashSet<string> Asked)>> known = [];
    private readonly HashSet<(string Desk, string Procedure, string Name)> seen = [];
    private readonly Dictionary<(string Desk, int Year), int> pads = [];
    private readonly string district = Lowered(world.Units.First(unit => unit.Code == fixture.District).Territory!);

    public DemoReceipt Receipt(DemoDraft draft, int dossier, Officer clerk)
    {
        var atDistrict = draft.Authority.Kind == UnitKind.District;
        var takesPost = atDistrict && (draft.Procedure.Channels & ProcedureChannels.Post) != 0;
        var late = draft.IsLateEntry
            ? new LateEntry(
                OfficeTime.ToUtc(draft.Received),
                draft.Slip is SlipGiven.Missing ? "Đã tiếp nhận ngoài hệ thống, chưa in phiếu" : "Mất mạng, đã viết phiếu tay cho công dân",
                draft.Slip,
                draft.Slip is SlipGiven.Handwritten ? HandSlip(draft) : null)
            : null;
        return new DemoReceipt(
            draft.Entered,
            clerk,
            dossier,
            draft.Procedure.Code,
            Applicant(draft),
            Papers(draft.Procedure),
            takesPost && dice.NextDouble() < ByPostShare ? Channel.Post : Channel.Direct,
            takesPost && dice.NextDouble() < ResultByPostShare ? ReturnPlace.Post : ReturnPlace.Desk,
            late);
    }

    /// <summary>The next slip of the commune's pad. Where dossiers are kept out of the program, some of the pad's slips never come in; where somebody is careless, one comes twice.</summary>
    private string HandSlip(DemoDraft draft)
    {
        var pad = (draft.Desk, draft.Received.Year);
        var authority = draft.Authority.Code;
        var before = pads.GetValueOrDefault(pad);
        if (before > 0 && misdeeds.Of("hand-slips-missing").FirstOrDefault(one => one.Authorities.Contains(authority)) is { } missing && misdeeds.Falls(missing))
        {
            before += misdeeds.Dice.Next(1, 4);
            misdeeds.Add("hand-slips-missing", authority, null);
        }

        if (before > 0 && misdeeds.Of("hand-slip-twice").FirstOrDefault(one => one.Authorities.Contains(authority)) is { } twice && misdeeds.Falls(twice))
        {
            before--;
            misdeeds.Add("hand-slip-twice", authority, null);
        }

        return $"{pads[pad] = before + 1}/PT";
    }

    public DemoReturn Return(DemoReceipt receipt, DemoDraft draft, DateTime at, Officer clerk)
    {
        var applicant = receipt.Applicant;
        var byPost = receipt.ReturnAt is ReturnPlace.Post;
        var taker = (byPost, applicant.Kind) switch
        {
            (true, _) => new Taker(applicant.Name, null, $"EH{receipt.Dossier:00000000}VN") { On = TakenOn.PostalReceipt },
            (_, ApplicantKind.Organisation) => new Taker(world.People.NextName().Name, null, $"Giấy giới thiệu số {(receipt.Dossier % 40) + 1}") { On = TakenOn.Mandate },
            _ => new Taker(applicant.Name, applicant.Identity?.Number, null) { On = draft.Slip is SlipGiven.Missing ? TakenOn.IdentityPaper : TakenOn.Slip },
        };
        return new DemoReturn(at, clerk, receipt.Dossier, taker, byPost);
    }

    /// <summary>Visits of people who were sent for a missing paper, refused, or only told how.</summary>
    public IEnumerable<DemoEvent> Visits()
    {
        var days = new DemoDays(world.Calendar, fixture.First, fixture.Period.Last, dice);
        var endings = Enumerable.Repeat(VisitEnding.Supplement, fixture.Visits.Supplements)
            .Concat(Enumerable.Repeat(VisitEnding.Refusal, fixture.Visits.Refusals))
            .Concat(Enumerable.Repeat(VisitEnding.Guidance, fixture.Visits.Guidance));
        var authorities = new WeightedChoice<Unit>(world.Units.Where(unit => world.Desks.ContainsKey(unit.Code)).Select(unit => (unit, world.Desks[unit.Code].Weight)));
        foreach (var ending in endings)
        {
            var authority = authorities.Next(dice);
            var desk = world.Tree.DeskOf(authority.Code)!.Code;
            var procedures = world.Procedures(authority.Kind);
            var procedure = procedures[dice.Next(procedures.Count)].Procedure;
            var papers = Papers(procedure);
            var person = Person(authority, DateOnly.FromDateTime(days.MomentOn(days.Last)));
            yield return new DemoVisit(
                days.MomentOn(days.Any()),
                world.Staff.Pick(desk, DutyKind.Receive, dice.Next(10)),
                ending,
                ending is VisitEnding.Guidance ? new Visitor(null, null, null, null) : new Visitor(person.Name, person.Address, person.Phone, null),
                procedure.Code,
                ending is VisitEnding.Supplement ? [.. papers.Take(1 + dice.Next(2)).Select(paper => paper.Name)] : [],
                ending switch
                {
                    VisitEnding.Guidance => Questions[dice.Next(Questions.Length)],
                    VisitEnding.Supplement => "Hồ sơ còn thiếu giấy tờ theo danh mục niêm yết",
                    _ => $"Không thuộc thẩm quyền giải quyết tại nơi nộp: {procedure.Name}",
                },
                ending is VisitEnding.Refusal ? "Nghị định 61/2018/NĐ-CP, Điều 17" : null);
        }
    }

    /// <summary>Nobody comes to a desk for the same thing twice, and no two people do whom a clerk could take for one: their second dossier would be questioned.</summary>
    private Applicant Applicant(DemoDraft draft)
    {
        for (var tries = 0; ; tries++)
        {
            // There are only so many schools.
            var applicant = Anybody(draft, mayBeOrganisation: tries < MostOrganisations);
            if (applicant.Identity is not null || seen.Add((draft.Desk, draft.Procedure.Code, applicant.Name)))
            {
                return applicant;
            }
        }
    }

    private Applicant Anybody(DemoDraft draft, bool mayBeOrganisation)
    {
        if (mayBeOrganisation && OrganisationSectors.Contains(draft.Procedure.Sector))
        {
            var commune = communes[dice.Next(communes.Count)];
            return new Applicant
            {
                Kind = ApplicantKind.Organisation,
                Name = string.Format(System.Globalization.CultureInfo.InvariantCulture, Organisations[dice.Next(Organisations.Length)], $"{commune.ShortName} {dice.Next(1, 4)}"),
                Address = $"{commune.Territory}, {district}",
            };
        }

        return KnownPerson(draft) ?? Remember(draft, Person(draft.Authority, DateOnly.FromDateTime(draft.Received)));
    }

    private Applicant Person(Unit authority, DateOnly day) =>
        world.People.Next(authority.Kind == UnitKind.Commune ? authority : communes[dice.Next(communes.Count)], district, day);

    /// <summary>Somebody who came before for something else: never the same person and procedure twice, and only who can be told from others by a card.</summary>
    private Applicant? KnownPerson(DemoDraft draft)
    {
        if (!known.TryGetValue(draft.Authority.Code, out var people) || dice.NextDouble() >= KnownPersonShare)
        {
            return null;
        }

        var (person, asked) = people[dice.Next(people.Count)];
        return asked.Add(draft.Procedure.Code) ? person : null;
    }

    private Applicant Remember(DemoDraft draft, Applicant person)
    {
        if (person.Identity is not null)
        {
            if (!known.TryGetValue(draft.Authority.Code, out var people))
            {
                known.Add(draft.Authority.Code, people = []);
            }

            people.Add((person, [draft.Procedure.Code]));
        }

        return person;
    }

    private static PaperReceived[] Papers(ProcedureVersion procedure)
    {
        var listed = procedure.Papers.Where(paper => paper.Case is null).Take(6)
            .Select(paper => new PaperReceived(paper.Name, paper.Originals, paper.Copies, paper.CertifiedCopies, paper.Mode is PaperMode.Present))
            .Where(paper => paper.ShownOnly || paper.Originals + paper.Copies + paper.Certified > 0).ToArray();
        return listed.Length > 0
            ? listed
            : [new PaperReceived("Đơn hoặc tờ khai theo mẫu", 1, 0, 0, false), new PaperReceived("Giấy tờ tùy thân", 0, 0, 0, true), new PaperReceived("Giấy tờ liên quan kèm theo", 0, 1, 0, false)];
    }

    private static string Lowered(string territory) => char.ToLowerInvariant(territory[0]) + territory[1..];
}

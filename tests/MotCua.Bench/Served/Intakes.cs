using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MotCua.Application.SigningIn;
using MotCua.Domain.Organisation;

namespace MotCua.Bench.Served;

/// <summary>Clerks' programs that call the API: each request with the token of its desk and a key of its own.</summary>
internal sealed class Intakes
{
    public const string Path = "/api/v1/dossiers";

    private readonly BenchOffice office;
    private readonly Dictionary<string, string> tokens;

    private Intakes(BenchOffice office, Dictionary<string, string> tokens)
    {
        this.office = office;
        this.tokens = tokens;
    }

    /// <summary>Issues the tokens through the real verb.</summary>
    public static async Task<Intakes> OfAsync(BenchOffice office)
    {
        var today = office.Get<Application.OfficeTime>().Today;
        var tokens = new Dictionary<string, string>();
        foreach (var clerk in office.Clerks)
        {
            var member = (await office.Get<Application.Administering.Staff>().FindAsync(clerk.Id, CancellationToken.None))!;
            var duty = member.DutiesOn(today).First(held => held.Kind == DutyKind.Receive);
            await office.OpenAccountAsync(clerk.Id);
            var issued = await office.Get<IssueToken>().RunAsync(new("Phần mềm quầy", duty.Id, today.AddDays(1)), clerk, CancellationToken.None);
            tokens.Add(clerk.Id, BenchOffice.Done(issued).Code);
        }

        return new Intakes(office, tokens);
    }

    /// <summary>One intake over HTTP, answered when it is durable.</summary>
    public async Task SendAsync(Caller caller)
    {
        var (visit, clerk) = office.NextVisit();
        var body = JsonSerializer.Serialize(
            new
            {
                visit.Procedure,
                Applicant = new
                {
                    visit.Applicant.Name,
                    BirthDate = visit.Applicant.BirthDate?.ToString(),
                    Identity = new { visit.Applicant.Identity!.Number },
                    visit.Applicant.IdentityProven,
                    visit.Applicant.Address,
                    visit.Applicant.Phone,
                },
                Papers = visit.Papers.Select(paper => new { paper.Name, paper.Originals, paper.Copies, paper.Certified, paper.ShownOnly }),
            },
            JsonSerializerOptions.Web);
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[clerk.Id]);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var answer = await caller.SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
    }
}

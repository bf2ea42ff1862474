namespace MotCua.Domain.People;

/// <summary>What applicants and proxies are asked alike. Each check adds its refusals under the field it speaks of.</summary>
internal static class PersonChecks
{
    private const int LongestEmail = 254;

    internal static string Text(string? written, int longest, string field, Refusal missing, List<Refusal> refusals)
    {
        var text = VietnameseText.Compose(written);
        if (text.Length == 0)
        {
            refusals.Add(missing with { Field = field });
        }
        else if (text.Length > longest)
        {
            refusals.Add(PeopleRefusals.TooLong(longest) with { Field = field });
        }

        return text;
    }

    internal static IdentityPaper? Identity(IdentityPaper? paper, bool proven, List<Refusal> refusals)
    {
        if (paper is null)
        {
            if (proven)
            {
                refusals.Add(PeopleRefusals.NothingShown with { Field = nameof(Applicant.Identity) });
            }

            return null;
        }

        return Kept(paper.Checked(), nameof(Applicant.Identity), refusals);
    }

    internal static string? Phone(string? written, List<Refusal> refusals) =>
        string.IsNullOrWhiteSpace(written) ? null : Kept(PhoneNumber.Parse(written), nameof(Applicant.Phone), refusals)?.National;

    /// <summary>One @ with something on both sides and a dot in the domain: a letter sent is the only real proof.</summary>
    internal static string? Email(string? written, List<Refusal> refusals)
    {
        var email = VietnameseText.Compose(written);
        if (email.Length == 0)
        {
            return null;
        }

        var good = email.Length <= LongestEmail && !email.Contains(' ', StringComparison.Ordinal)
            && email.Split('@') is [{ Length: > 0 }, var domain] && domain.Split('.') is { Length: > 1 } labels && labels.All(label => label.Length > 0);
        if (!good)
        {
            refusals.Add(PeopleRefusals.EmailForm with { Field = nameof(Applicant.Email) });
        }

        return email;
    }

    internal static List<Doubt> Doubts(IdentityPaper? identity, string? phone, DateOnly today, PartialDate? birthDate, Sex? sex)
    {
        var ofPaper = identity?.Doubts(today, birthDate, sex).Select(doubt => doubt with { Field = nameof(Applicant.Identity) }) ?? [];
        var ofPhone = phone is null ? [] : PhoneNumber.Parse(phone).Value.Doubts.Select(doubt => doubt with { Field = nameof(Applicant.Phone) });
        return [.. ofPaper, .. ofPhone];
    }

    private static T? Kept<T>(Outcome<T> outcome, string field, List<Refusal> refusals)
        where T : class
    {
        refusals.AddRange(outcome.Refusals.Select(refusal => refusal with { Field = field }));
        return outcome.Refused ? null : outcome.Value;
    }
}

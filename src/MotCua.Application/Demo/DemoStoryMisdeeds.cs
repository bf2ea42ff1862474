using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Slips;
using MotCua.Domain.Visits;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Demo;

/// <summary>The failings that are put into what is told already: one act earlier, later, again, or another person's name.</summary>
internal sealed class DemoStoryMisdeeds(DemoFixture fixture, DemoWorld world, DemoMisdeeds misdeeds, DemoDeskMisdeeds desks, DemoTimes times)
{
    private const string Symbol = "QĐ-UBND";
    private const long Surplus = 5_000;

    private WorkingCalendar Calendar => world.Calendar;

    private Random Dice => misdeeds.Dice;

    /// <summary>One dossier's story with its own failing in it.</summary>
    public IReadOnlyList<DemoEvent> Of(DemoDraft draft, List<DemoEvent> story)
    {
        var changed = draft.Misdeed switch
        {
            "slip-printed-late" => Replace<DemoPrint>(story, print => print with { At = print.At.AddMinutes(Dice.Next(25, 240)) }),
            "slip-reprinted" => Reprint(story),
            "edited-near-due" => Edit(draft, story),
            "result-dated-early" => DateEarly(draft, story),
            "fee-not-as-published" => Waive(story),
            "out-of-hours" => WorkAtNight(story),
            _ => false,
        };
        if (changed)
        {
            misdeeds.Add(draft);
        }

        if (fixture.IsOrderly && draft.Fate is DemoFate.Late or DemoFate.OpenOverdue && !story.Any(one => one is DemoNewDateSignature))
        {
            misdeeds.Add("apology-missing", draft.Authority.Code, ((DemoReceipt)story[0]).Dossier);
        }

        foreach (var drafted in story.OfType<DemoResult>().Take(1).Where(drafted => story.OfType<DemoApproval>().Any(signed => signed.By.Id == drafted.By.Id)))
        {
            misdeeds.Add("same-hand", draft.Authority.Code, drafted.Dossier);
        }

        return story;
    }

    /// <summary>The failings of desks, over all that is told.</summary>
    /// <param name="drafts">Each dossier, by its place.</param>
    public void OfDesks(List<DemoEvent> events, IReadOnlyList<DemoDraft> drafts)
    {
        PutInOtherHands(events, drafts);
        EndInAMinute(events, drafts);
        NumberResults(events, drafts);
        events.AddRange(Visits());
        DifferInCash(events);
    }

    private static bool Replace<T>(List<DemoEvent> story, Func<T, T> change)
        where T : DemoEvent
    {
        var place = story.FindIndex(one => one is T);
        if (place >= 0)
        {
            story[place] = change((T)story[place]);
        }

        return place >= 0;
    }

    private static bool Reprint(List<DemoEvent> story)
    {
        var print = story.OfType<DemoPrint>().FirstOrDefault();
        story.AddRange(print is null ? [] : Enumerable.Range(1, 4).Select(again => print with { At = print.At.AddMinutes(3 * again) }));
        return print is not null;
    }

    private bool Edit(DemoDraft draft, List<DemoEvent> story)
    {
        var receipt = story.OfType<DemoReceipt>().First();
        var at = draft.Due.AddMinutes(-50);
        var last = story.OfType<DemoHandOver>().FirstOrDefault();
        if (last is null || at >= last.At || Calendar.MinutesBetween(at, at.AddMinutes(1)) == 0 || story.OfType<DemoPrint>().Any(print => print.At >= at))
        {
            at = last is null ? at : last.At.AddMinutes(-1.5);
        }

        if (last is null || at <= receipt.At.AddMinutes(30) || Calendar.MinutesBetween(at, draft.Due) > 200)
        {
            return false;
        }

        story.Add(new DemoCorrection(at, receipt.By, receipt.Dossier, receipt.Applicant with { Address = $"{receipt.Applicant.Address}, Hà Giang" }, "Ghi thiếu địa chỉ"));
        return true;
    }

    private bool DateEarly(DemoDraft draft, List<DemoEvent> story)
    {
        var place = story.FindLastIndex(one => one is DemoResult);
        if (place < 0 || story[place] is not DemoResult result || Calendar.AddWorkingDays(DateOnly.FromDateTime(result.At), -5) is var day && day < DateOnly.FromDateTime(draft.Received))
        {
            return false;
        }

        story[place] = result with { Result = result.Result with { SignedOn = day } };
        return true;
    }

    private static bool Waive(List<DemoEvent> story)
    {
        var place = story.FindIndex(one => one is DemoFee);
        if (place < 0 || story[place] is not DemoFee { Amount: > 1_000 } fee || story.Any(one => one is DemoRefund or DemoWithdrawal or DemoRefusal))
        {
            return false;
        }

        story[place] = fee with { Amount = fee.Amount / 2 };
        story.Add(new DemoWaiver(fee.At.AddSeconds(4), fee.By, fee.Dossier, "Giảm cho người quen", "Chưa ghi căn cứ"));
        return true;
    }

    /// <summary>The draft is written in the evening, where nothing else happens on that day any more.</summary>
    private bool WorkAtNight(List<DemoEvent> story)
    {
        var place = story.FindIndex(one => one is DemoResult);
        if (place < 0 || story.Any(one => one != story[place] && one.At > story[place].At && one.At.Date == story[place].At.Date))
        {
            return false;
        }

        story[place] = (DemoResult)story[place] with { At = story[place].At.Date.AddHours(20).AddMinutes(Dice.Next(60, 150)) };
        return true;
    }

    /// <summary>One proxy, one phone, one taker for the dossiers of many people.</summary>
    private void PutInOtherHands(List<DemoEvent> events, IReadOnlyList<DemoDraft> drafts)
    {
        const int Many = 10;
        string[] rules = ["one-proxy", "one-phone", "one-taker"];
        foreach (var (rule, misdeed, authority) in rules.SelectMany(rule => misdeeds.Of(rule).SelectMany(one => one.Authorities.Select(authority => (rule, one, authority)))).ToList())
        {
            foreach (var month in desks.Months().Where(_ => misdeeds.Falls(misdeed)))
            {
                var name = world.People.NextName().Name;
                var card = $"0735{Dice.Next(10_000, 99_999)}";
                var ready = events.OfType<DemoHandOver>().Where(end => IsIn(month, end.At) && drafts[end.Dossier].Authority.Code == authority).Select(end => end.Dossier).ToHashSet();
                var places = events.Index().Where(one => rule == "one-taker"
                        ? one.Item is DemoReturn { ByPost: false } given && ready.Contains(given.Dossier)
                        : one.Item is DemoReceipt { Applicant.Kind: ApplicantKind.Person } receipt && IsIn(month, receipt.At) && drafts[receipt.Dossier].Authority.Code == authority)
                    .Select(one => one.Index).Take(Many).ToList();
                foreach (var place in places.Where(_ => places.Count == Many))
                {
                    events[place] = events[place] switch
                    {
                        DemoReturn given => given with { Taker = new Taker(name, card, "Nhận thay") { On = TakenOn.Mandate } },
                        DemoReceipt receipt when rule == "one-phone" => receipt with { Applicant = receipt.Applicant with { Phone = "035009" + card[5..] } },
                        DemoReceipt receipt => receipt with
                        {
                            Proxy = new Proxy { Name = name, Identity = new IdentityPaper(IdentityKind.OldIdentityCard, card), IdentityProven = true, Mandate = MandateKind.PowerOfAttorney, MandateNumber = $"{place % 90}/UQ" },
                        },
                        var other => other,
                    };
                }

                if (places.Count == Many)
                {
                    misdeeds.Add(rule, authority, null, month);
                }
            }
        }
    }

    /// <summary>One hand finishes a heap of dossiers in a minute.</summary>
    private void EndInAMinute(List<DemoEvent> events, IReadOnlyList<DemoDraft> drafts)
    {
        const int Heap = 6;
        foreach (var (misdeed, authority) in misdeeds.Of("ended-in-a-minute").SelectMany(one => one.Authorities.Select(authority => (one, authority))).ToList())
        {
            foreach (var month in desks.Months().Where(_ => misdeeds.Falls(misdeed)))
            {
                var hand = events.OfType<DemoHandOver>().Where(end => drafts[end.Dossier].Authority.Code == authority && IsIn(month, end.At)).GroupBy(end => end.By.Id).OrderByDescending(ends => ends.Count()).FirstOrDefault();
                var day = hand?.GroupBy(end => end.At.Date).OrderByDescending(ends => ends.Count()).First().Key;
                var heap = hand?.OrderBy(end => Math.Abs((end.At.Date - day!.Value).Days)).Where(end => end.At.Date <= day && (day.Value - end.At.Date).Days < 9 && drafts[end.Dossier].Due.Date >= day).Take(Heap).OrderBy(end => end.At).ToList();
                if (heap?.Count != Heap)
                {
                    continue;
                }

                var at = Calendar.ClosingOf(DateOnly.FromDateTime(day!.Value)).AddMinutes(-9);
                foreach (var (place, end) in heap.Index())
                {
                    events[events.IndexOf(end)] = end with { At = at.AddSeconds(5 * place) };
                    var given = events.FindIndex(one => one is DemoReturn back && back.Dossier == end.Dossier && back.At <= at.AddMinutes(1));
                    if (given >= 0)
                    {
                        events[given] = (DemoReturn)events[given] with { At = at.AddMinutes(3).AddSeconds(5 * place) };
                    }
                }

                misdeeds.Add("ended-in-a-minute", authority, null, month);
            }
        }
    }

    /// <summary>In an orderly story every result stands in the register of outgoing papers; where papers go out beside the program, numbers are missing.</summary>
    private void NumberResults(List<DemoEvent> events, IReadOnlyList<DemoDraft> drafts)
    {
        if (!fixture.IsOrderly)
        {
            return;
        }

        var last = new Dictionary<(string Authority, int Year), long>();
        var given = new Dictionary<int, string>();
        var acrossYears = events.OfType<DemoResult>().GroupBy(result => result.Dossier).Where(one => one.Select(result => result.Result.SignedOn.Year).Distinct().Count() > 1).Select(one => one.Key).ToHashSet();
        foreach (var (place, result) in events.Index().Where(one => one.Item is DemoResult).OrderBy(one => one.Item.At).Select(one => (one.Index, (DemoResult)one.Item)).ToList())
        {
            var authority = drafts[result.Dossier].Authority.Code;
            if (acrossYears.Contains(result.Dossier) || drafts[result.Dossier].Route.Any(step => world.Tree.AuthorityOf(step.Unit)?.Code != authority))
            {
                // Decided elsewhere, its paper stands in another register; drafted anew in the next year, it would give its number back.
                continue;
            }

            if (!given.TryGetValue(result.Dossier, out var number))
            {
                var key = (authority, result.Result.SignedOn.Year);
                var jump = misdeeds.Of("outgoing-missing").FirstOrDefault(one => one.Authorities.Contains(authority)) is { } misdeed && last.ContainsKey(key) && misdeeds.Falls(misdeed) ? Dice.Next(1, 4) : 0;
                if (jump > 0)
                {
                    misdeeds.Add("outgoing-missing", authority, null);
                }

                given[result.Dossier] = number = $"{last[key] = last.GetValueOrDefault(key) + 1 + jump}";
            }

            events[place] = result with { Result = result.Result with { Number = number }, Symbol = Symbol };
        }
    }

    private IEnumerable<DemoEvent> Visits()
    {
        string[] rules = ["refused-alike", "sent-home-again", "counter-paper-not-published"];
        foreach (var (rule, misdeed, authority) in rules.SelectMany(rule => misdeeds.Of(rule).SelectMany(one => one.Authorities.Select(authority => (rule, one, authority)))).ToList())
        {
            var desk = world.Tree.DeskOf(authority)!.Code;
            var procedure = world.Procedures(UnitKind.Commune).First(one => one.Procedure.Papers.Count > 2).Procedure;
            foreach (var month in desks.Months().Where(_ => misdeeds.Falls(misdeed)))
            {
                var visitor = new Visitor(world.People.NextName().Name, "Thôn 3", null, null);
                for (var visit = 0; visit < (rule == "counter-paper-not-published" ? 1 : rule == "sent-home-again" ? 4 : 8); visit++)
                {
                    var at = Calendar.OpeningOf(Calendar.AddWorkingDays(month, 2 + (2 * visit))).AddMinutes(Dice.Next(20, 200));
                    yield return new DemoVisit(
                        at,
                        world.Staff.Pick(desk, DutyKind.Receive, visit),
                        rule == "refused-alike" ? VisitEnding.Refusal : VisitEnding.Supplement,
                        rule == "refused-alike" ? new Visitor(world.People.NextName().Name, "Thôn 5", null, null) : visitor,
                        procedure.Code,
                        rule == "refused-alike" ? [] : [rule == "sent-home-again" ? procedure.Papers[visit % 2].Name : "Giấy xác nhận đã đóng quỹ thôn"],
                        rule == "refused-alike" ? "Hồ sơ không đúng quy định" : "Hồ sơ còn thiếu giấy tờ",
                        rule == "refused-alike" ? "Nghị định 61/2018/NĐ-CP, Điều 17" : null);
                }

                misdeeds.Add(rule, authority, null, month);
            }
        }
    }

    /// <summary>The drawer does not hold what the book says, and a word explains it.</summary>
    private void DifferInCash(List<DemoEvent> events)
    {
        foreach (var (misdeed, authority) in misdeeds.Of("cash-differs").SelectMany(one => one.Authorities.Select(authority => (one, authority))).ToList())
        {
            var desk = world.Tree.DeskOf(authority)!.Code;
            foreach (var month in desks.Months().Where(_ => misdeeds.Falls(misdeed)))
            {
                var place = events.FindIndex(one => one is DemoCashCount { Explanation: null } count && count.By.Unit == desk && IsIn(month, count.At) && count.At < times.Last.AddDays(-5));
                if (place >= 0)
                {
                    var first = (DemoCashCount)events[place];
                    foreach (var (later, count) in events.Index().Where(one => one.Item is DemoCashCount count && count.By.Unit == desk && count.At >= first.At).Select(one => (one.Index, (DemoCashCount)one.Item)).ToList())
                    {
                        // What lies in the drawer is there the next evening too.
                        events[later] = count with { Counted = count.Counted + Surplus, Explanation = later == place ? "Thừa tiền, chưa rõ của ai" : count.Explanation };
                    }

                    misdeeds.Add("cash-differs", authority, null, month);
                }
            }
        }
    }

    private static bool IsIn(DateOnly month, DateTime at) => at.Year == month.Year && at.Month == month.Month;
}

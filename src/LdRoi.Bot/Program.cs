using System.CommandLine;
using LdRoi.Bot.Operations;

// A stop signal lets what is under way finish; the host itself gives up earlier than this.
return await CommandLine.Create(args).Parse(args).InvokeAsync(
    new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });

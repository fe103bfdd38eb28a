using LdRoi.Bot.Operations;

return await CommandLine.Create(args).Parse(args).InvokeAsync();

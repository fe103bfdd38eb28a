using LdRoi.Bot.Operations;

return await CommandLine.Run(args);

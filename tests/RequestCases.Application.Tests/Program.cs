using RequestCases.Application.Tests.Numbers;

// The test host loads this assembly; started by itself it is a process of LetterNumberTests that can be killed.
return args is ["issue-letters", var folder] ? await LetterIssuer.RunAsync(folder) : 2;

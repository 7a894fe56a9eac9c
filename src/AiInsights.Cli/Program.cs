Console.WriteLine("ai-insights");
return 0;

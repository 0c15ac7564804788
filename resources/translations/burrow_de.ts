<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Actions</name>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>&amp;Run</source>
   <translation>&amp;Lauf</translation>
  </message>
  <message>
   <source>&amp;Model</source>
   <translation>&amp;Modell</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Open documents…</source>
   <translation>Dokumente ö&amp;ffnen…</translation>
  </message>
  <message>
   <source>Open the &amp;sample contract</source>
   <translation>Den &amp;Beispielvertrag öffnen</translation>
  </message>
  <message>
   <source>Save the &amp;answer…</source>
   <translation>Antwort &amp;speichern…</translation>
  </message>
  <message>
   <source>&amp;Close document</source>
   <translation>Dokument s&amp;chließen</translation>
  </message>
  <message>
   <source>Earlier &amp;questions…</source>
   <translation>Frühere &amp;Fragen…</translation>
  </message>
  <message>
   <source>Se&amp;ttings…</source>
   <translation>&amp;Einstellungen…</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Find in the document</source>
   <translation>Im Dokument &amp;suchen</translation>
  </message>
  <message>
   <source>Find &amp;next</source>
   <translation>&amp;Weitersuchen</translation>
  </message>
  <message>
   <source>Find &amp;previous</source>
   <translation>&amp;Rückwärts suchen</translation>
  </message>
  <message>
   <source>Copy &amp;answer with its citations</source>
   <translation>&amp;Antwort mit Belegen kopieren</translation>
  </message>
  <message>
   <source>&amp;Write a question</source>
   <translation>Eine Frage &amp;schreiben</translation>
  </message>
  <message>
   <source>&amp;Ask</source>
   <translation>&amp;Fragen</translation>
  </message>
  <message>
   <source>Ask a&amp;gain</source>
   <translation>&amp;Noch einmal fragen</translation>
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation>An&amp;halten</translation>
  </message>
  <message>
   <source>Answer &amp;now</source>
   <translation>&amp;Jetzt antworten</translation>
  </message>
  <message>
   <source>S&amp;kip the chosen branch</source>
   <translation>Den gewählten Zweig ü&amp;berspringen</translation>
  </message>
  <message>
   <source>Next &amp;citation</source>
   <translation>Nächster &amp;Beleg</translation>
  </message>
  <message>
   <source>&amp;Previous citation</source>
   <translation>&amp;Voriger Beleg</translation>
  </message>
  <message>
   <source>Go to the &amp;document</source>
   <translation>Zum &amp;Dokument</translation>
  </message>
  <message>
   <source>Go to the &amp;tree</source>
   <translation>Zum &amp;Baum</translation>
  </message>
  <message>
   <source>Go to the &amp;answer</source>
   <translation>Zur &amp;Antwort</translation>
  </message>
  <message>
   <source>Show or hide the d&amp;ocument</source>
   <translation>Dokument zeigen oder verbergen</translation>
  </message>
  <message>
   <source>Show or hide the t&amp;ree</source>
   <translation>Baum zeigen oder verbergen</translation>
  </message>
  <message>
   <source>Show or hide the a&amp;nswer</source>
   <translation>Antwort zeigen oder verbergen</translation>
  </message>
  <message>
   <source>&amp;Larger text</source>
   <translation>&amp;Größere Schrift</translation>
  </message>
  <message>
   <source>&amp;Smaller text</source>
   <translation>&amp;Kleinere Schrift</translation>
  </message>
  <message>
   <source>Te&amp;xt of normal size</source>
   <translation>&amp;Normale Schriftgröße</translation>
  </message>
  <message>
   <source>&amp;Colours of the system</source>
   <translation>Farben des &amp;Systems</translation>
  </message>
  <message>
   <source>L&amp;ight colours</source>
   <translation>&amp;Helle Farben</translation>
  </message>
  <message>
   <source>Dar&amp;k colours</source>
   <translation>D&amp;unkle Farben</translation>
  </message>
  <message>
   <source>&amp;Load a model file…</source>
   <translation>Modelldatei &amp;laden…</translation>
  </message>
  <message>
   <source>Load the &amp;starter model</source>
   <translation>Das &amp;Startmodell laden</translation>
  </message>
  <message>
   <source>All &amp;commands…</source>
   <translation>Alle &amp;Befehle…</translation>
  </message>
  <message>
   <source>&amp;Keys</source>
   <translation>&amp;Tasten</translation>
  </message>
  <message>
   <source>&amp;About Burrow</source>
   <translation>Ü&amp;ber Burrow</translation>
  </message>
 </context>
 <context>
  <name>AnswerPage</name>
  <message>
   <source>Details…</source>
   <translation>Einzelheiten…</translation>
  </message>
  <message>
   <source>Partial answer: the run reached its limit ({0}).</source>
   <translation>Teilantwort: Der Lauf hat seine Grenze erreicht ({0}).</translation>
  </message>
  <message>
   <source>You stopped the run. This is what it had by then.</source>
   <translation>Sie haben den Lauf angehalten. So weit war er gekommen.</translation>
  </message>
  <message>
   <source>You stopped the run before there was an answer.</source>
   <translation>Sie haben den Lauf angehalten, bevor es eine Antwort gab.</translation>
  </message>
  <message>
   <source>There is no answer. {0}</source>
   <translation>Es gibt keine Antwort. {0}</translation>
  </message>
  <message>
   <source>The model read {0} of the text.</source>
   <translation>Das Modell hat {0} des Textes gelesen.</translation>
  </message>
  <message>
   <source>Its searches found another {0}.</source>
   <translation>Seine Suchen haben weitere {0} gefunden.</translation>
  </message>
  <message>
   <source>Pages without text: {0}.</source>
   <translation>Seiten ohne Text: {0}.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln turns</source>
   <translation>
    <numerusform>%Ln Runde</numerusform>
    <numerusform>%Ln Runden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln calls</source>
   <translation>
    <numerusform>%Ln Aufruf</numerusform>
    <numerusform>%Ln Aufrufe</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln tokens</source>
   <translation>
    <numerusform>%Ln Token</numerusform>
    <numerusform>%Ln Token</numerusform>
   </translation>
  </message>
  <message>
   <source>Tokens of prompts computed: {0}
reused from the cache: {1}
written: {2}</source>
   <translation>Berechnete Token der Eingaben: {0}
aus dem Zwischenspeicher: {1}
geschrieben: {2}</translation>
  </message>
 </context>
 <context>
  <name>AnswerPane</name>
  <message>
   <source>Address copied: {0}</source>
   <translation>Adresse kopiert: {0}</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Answer now</source>
   <translation>Jetzt antworten</translation>
  </message>
  <message>
   <source>Give the best answer from what is known so far</source>
   <translation>Die beste Antwort aus dem geben, was bisher bekannt ist</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
 </context>
 <context>
  <name>AnswerView</name>
  <message>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
 </context>
 <context>
  <name>CitationList</name>
  <message>
   <source>Citations</source>
   <translation>Belege</translation>
  </message>
  <message>
   <source>found word for word</source>
   <translation>wörtlich gefunden</translation>
  </message>
  <message>
   <source>found nearly like this</source>
   <translation>fast so gefunden</translation>
  </message>
  <message>
   <source>not found in the document</source>
   <translation>im Dokument nicht gefunden</translation>
  </message>
  <message>
   <source>{0}, p. {1}</source>
   <translation>{0}, S. {1}</translation>
  </message>
 </context>
 <context>
  <name>CommandList</name>
  <message>
   <source>All commands</source>
   <translation>Alle Befehle</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Was möchten Sie tun?</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
 </context>
 <context>
  <name>KeySheet</name>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
 </context>
 <context>
  <name>Dialogs</name>
  <message>
   <source>Documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <source>Open documents</source>
   <translation>Dokumente öffnen</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>Load a model</source>
   <translation>Ein Modell laden</translation>
  </message>
  <message>
   <source>answer.md</source>
   <translation>Antwort.md</translation>
  </message>
  <message>
   <source>Save the answer</source>
   <translation>Antwort speichern</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Kennwort</translation>
  </message>
  <message>
   <source>The password is used once and not stored.</source>
   <translation>Das Kennwort wird einmal benutzt und nicht gespeichert.</translation>
  </message>
  <message>
   <source>Burrow</source>
   <translation>Burrow</translation>
  </message>
  <message>
   <source>A run is going on. Stop it and quit?</source>
   <translation>Ein Lauf ist im Gange. Anhalten und beenden?</translation>
  </message>
  <message>
   <source>What it has found so far is kept.</source>
   <translation>Was er bisher gefunden hat, bleibt erhalten.</translation>
  </message>
  <message>
   <source>Stop and quit</source>
   <translation>Anhalten und beenden</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weitermachen</translation>
  </message>
 </context>
 <context>
  <name>DocumentPane</name>
  <message>
   <source>Open documents</source>
   <translation>Dokumente öffnen</translation>
  </message>
  <message>
   <source>Close {0}</source>
   <translation>{0} schließen</translation>
  </message>
  <message>
   <source>a document that is not open</source>
   <translation>ein Dokument, das nicht offen ist</translation>
  </message>
  <message>
   <source>p. {0}</source>
   <translation>S. {0}</translation>
  </message>
  <message>
   <source>Drop a document here</source>
   <translation>Hier ein Dokument ablegen</translation>
  </message>
  <message>
   <source>Contracts, books, reports: PDF, Word, Markdown, HTML or text, however long.</source>
   <translation>Verträge, Bücher, Berichte: PDF, Word, Markdown, HTML oder Text, beliebig lang.</translation>
  </message>
  <message>
   <source>Open a file…</source>
   <translation>Eine Datei öffnen…</translation>
  </message>
  <message>
   <source>Try the sample contract</source>
   <translation>Den Beispielvertrag ausprobieren</translation>
  </message>
 </context>
 <context>
  <name>DocumentView</name>
  <message numerus="yes">
   <source>%Ln pages</source>
   <translation>
    <numerusform>%Ln Seite</numerusform>
    <numerusform>%Ln Seiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln characters</source>
   <translation>
    <numerusform>%Ln Zeichen</numerusform>
    <numerusform>%Ln Zeichen</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Find in this document</source>
   <translation>In diesem Dokument suchen</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>Voriger Treffer</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Nächster Treffer</translation>
  </message>
  <message>
   <source>Close the find bar</source>
   <translation>Suchleiste schließen</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <source>searching…</source>
   <translation>sucht…</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>nicht gefunden</translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message>
   <source>Earlier questions</source>
   <translation>Frühere Fragen</translation>
  </message>
  <message>
   <source>Search in questions, answers and file names</source>
   <translation>In Fragen, Antworten und Dateinamen suchen</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weitermachen</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen…</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Undo delete</source>
   <translation>Löschen rückgängig machen</translation>
  </message>
  <message>
   <source>Nothing found.</source>
   <translation>Nichts gefunden.</translation>
  </message>
  <message>
   <source>No question was asked yet.</source>
   <translation>Es wurde noch keine Frage gestellt.</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>A name for this question</source>
   <translation>Ein Name für diese Frage</translation>
  </message>
  <message>
   <source>Deleted. Ctrl+Z brings it back.</source>
   <translation>Gelöscht. Strg+Z holt sie zurück.</translation>
  </message>
  <message>
   <source>answered</source>
   <translation>beantwortet</translation>
  </message>
  <message>
   <source>partial answer</source>
   <translation>Teilantwort</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>gescheitert</translation>
  </message>
  <message>
   <source>cut off</source>
   <translation>abgebrochen</translation>
  </message>
 </context>
 <context>
  <name>NodeDetail</name>
  <message>
   <source>Details of the step</source>
   <translation>Einzelheiten des Schritts</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>Ausgabe</translation>
  </message>
  <message>
   <source>Reply</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>Prompt</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Variables</source>
   <translation>Variablen</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>Stellen</translation>
  </message>
  <message>
   <source>Choose a step to see what happened there.</source>
   <translation>Wählen Sie einen Schritt, um zu sehen, was dort geschah.</translation>
  </message>
  <message>
   <source>Passages ({0})</source>
   <translation>Stellen ({0})</translation>
  </message>
  <message>
   <source>found by code</source>
   <translation>vom Code gefunden</translation>
  </message>
  <message>
   <source>read by the model</source>
   <translation>vom Modell gelesen</translation>
  </message>
  <message>
   <source>cited</source>
   <translation>belegt</translation>
  </message>
  <message>
   <source>{0} tokens read, {1} from the cache, {2} written</source>
   <translation>{0} Token gelesen, {1} aus dem Zwischenspeicher, {2} geschrieben</translation>
  </message>
  <message>
   <source>{0} tokens/s</source>
   <translation>{0} Token/s</translation>
  </message>
 </context>
 <context>
  <name>PlaceBar</name>
  <message>
   <source>Section</source>
   <translation>Abschnitt</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>of {0}</source>
   <translation>von {0}</translation>
  </message>
 </context>
 <context>
  <name>ProblemDialog</name>
  <message>
   <source>Burrow</source>
   <translation>Burrow</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Einzelheiten kopieren</translation>
  </message>
  <message>
   <source>Burrow made a mistake: {0}</source>
   <translation>Burrow hat einen Fehler gemacht: {0}</translation>
  </message>
  <message>
   <source>Your documents and sessions are safe. Copy the details if you want to report it.</source>
   <translation>Ihre Dokumente und Sitzungen sind sicher. Kopieren Sie die Einzelheiten, wenn Sie den Fehler melden möchten.</translation>
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <source>Ask about the open documents… (Ctrl+Enter)</source>
   <translation>Fragen Sie zu den offenen Dokumenten… (Strg+Eingabe)</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
 </context>
 <context>
  <name>ReadingMap</name>
  <message>
   <source>Reading map</source>
   <translation>Lesekarte</translation>
  </message>
  <message>
   <source>Shows which parts of the document were read and cited</source>
   <translation>Zeigt, welche Teile des Dokuments gelesen und belegt wurden</translation>
  </message>
  <message>
   <source>Not read</source>
   <translation>Nicht gelesen</translation>
  </message>
  <message>
   <source>Found by code</source>
   <translation>Vom Code gefunden</translation>
  </message>
  <message>
   <source>Read by the model</source>
   <translation>Vom Modell gelesen</translation>
  </message>
  <message>
   <source>Cited in the answer</source>
   <translation>In der Antwort belegt</translation>
  </message>
 </context>
 <context>
  <name>RecentMenu</name>
  <message>
   <source>Open &amp;recent</source>
   <translation>Zuletzt &amp;geöffnet</translation>
  </message>
  <message>
   <source>Nothing was opened yet</source>
   <translation>Noch nichts geöffnet</translation>
  </message>
  <message>
   <source>&amp;Forget these</source>
   <translation>Diese &amp;vergessen</translation>
  </message>
 </context>
 <context>
  <name>RunView</name>
  <message>
   <source>This quotation was not found in the document</source>
   <translation>Dieses Zitat wurde im Dokument nicht gefunden</translation>
  </message>
  <message>
   <source>Answer copied</source>
   <translation>Antwort kopiert</translation>
  </message>
 </context>
 <context>
  <name>Settings</name>
  <message>
   <source>Burrow decides</source>
   <translation>Burrow entscheidet</translation>
  </message>
  <message>
   <source>always</source>
   <translation>immer</translation>
  </message>
  <message>
   <source>never, ask directly</source>
   <translation>nie, direkt fragen</translation>
  </message>
  <message>
   <source>as the system</source>
   <translation>wie das System</translation>
  </message>
  <message>
   <source>light</source>
   <translation>hell</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>dunkel</translation>
  </message>
  <message>
   <source>The work</source>
   <translation>Die Arbeit</translation>
  </message>
  <message>
   <source>Let the model write code</source>
   <translation>Das Modell Code schreiben lassen</translation>
  </message>
  <message>
   <source>Short documents can be read in one go.</source>
   <translation>Kurze Dokumente lassen sich in einem Zug lesen.</translation>
  </message>
  <message>
   <source>Turns</source>
   <translation>Runden</translation>
  </message>
  <message>
   <source>How often the model may write code before it must answer.</source>
   <translation>Wie oft das Modell Code schreiben darf, bevor es antworten muss.</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>Aufrufe</translation>
  </message>
  <message>
   <source>How many passages may be read for one answer.</source>
   <translation>Wie viele Stellen für eine Antwort gelesen werden dürfen.</translation>
  </message>
  <message>
   <source>Depth</source>
   <translation>Tiefe</translation>
  </message>
  <message>
   <source>How deep a run may start runs of its own.</source>
   <translation>Wie tief ein Lauf eigene Läufe starten darf.</translation>
  </message>
  <message>
   <source>Time limit in seconds</source>
   <translation>Zeitgrenze in Sekunden</translation>
  </message>
  <message>
   <source>The best answer by then is given.</source>
   <translation>Die bis dahin beste Antwort wird gegeben.</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>keine Grenze</translation>
  </message>
  <message>
   <source>The model</source>
   <translation>Das Modell</translation>
  </message>
  <message>
   <source>Context window in tokens</source>
   <translation>Kontextfenster in Token</translation>
  </message>
  <message>
   <source>A smaller one needs less memory.</source>
   <translation>Ein kleineres braucht weniger Speicher.</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <source>Processor cores that compute.</source>
   <translation>Prozessorkerne, die rechnen.</translation>
  </message>
  <message>
   <source>Layers on the graphics card</source>
   <translation>Schichten auf der Grafikkarte</translation>
  </message>
  <message>
   <source>0 leaves the graphics card alone.</source>
   <translation>0 lässt die Grafikkarte in Ruhe.</translation>
  </message>
  <message>
   <source>as many as fit</source>
   <translation>so viele wie passen</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Privatsphäre</translation>
  </message>
  <message>
   <source>Keep questions and answers</source>
   <translation>Fragen und Antworten behalten</translation>
  </message>
  <message>
   <source>With the text of the documents, on this computer.</source>
   <translation>Mit dem Text der Dokumente, auf diesem Computer.</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Light, dark, or as the system has it.</source>
   <translation>Hell, dunkel oder wie das System es hat.</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Back to the default</source>
   <translation>Zurück zur Vorgabe</translation>
  </message>
  <message>
   <source>{0}: back to the default</source>
   <translation>{0}: zurück zur Vorgabe</translation>
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message>
   <source>Which laws govern this Lease?</source>
   <translation>Which laws govern this Lease?</translation>
  </message>
  <message>
   <source>How many parking spaces may the Tenant use?</source>
   <translation>How many parking spaces may the Tenant use?</translation>
  </message>
  <message>
   <source>What termination fee does the Tenant pay?</source>
   <translation>What termination fee does the Tenant pay?</translation>
  </message>
  <message>
   <source>Which laws govern this agreement?</source>
   <translation>Welches Recht gilt für diesen Vertrag?</translation>
  </message>
  <message>
   <source>How much notice must be given to terminate?</source>
   <translation>Welche Frist gilt für die Kündigung?</translation>
  </message>
  <message>
   <source>Within how many days must fees be paid?</source>
   <translation>Innerhalb wie vieler Tage sind Gebühren zu zahlen?</translation>
  </message>
  <message>
   <source>What is this document about?</source>
   <translation>Wovon handelt dieses Dokument?</translation>
  </message>
  <message>
   <source>Who are the people in it?</source>
   <translation>Wer kommt darin vor?</translation>
  </message>
  <message>
   <source>How does it end?</source>
   <translation>Wie endet es?</translation>
  </message>
  <message>
   <source>Go on with the run that was cut off</source>
   <translation>Den abgebrochenen Lauf fortsetzen</translation>
  </message>
  <message>
   <source>Go on where you were cut off: {0}</source>
   <translation>Weitermachen, wo Sie unterbrochen wurden: {0}</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>Loading the model</source>
   <translation>Modell wird geladen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cancel loading</source>
   <translation>Laden abbrechen</translation>
  </message>
  <message>
   <source>No model</source>
   <translation>Kein Modell</translation>
  </message>
  <message>
   <source>Choose a model (a GGUF file)</source>
   <translation>Ein Modell wählen (eine GGUF-Datei)</translation>
  </message>
  <message>
   <source>{0} · ready</source>
   <translation>{0} · bereit</translation>
  </message>
  <message>
   <source>{0} parameters, window of {1} tokens
{2}</source>
   <translation>{0} Parameter, Fenster von {1} Token
{2}</translation>
  </message>
  <message>
   <source>Loading {0}…</source>
   <translation>{0} wird geladen…</translation>
  </message>
  <message>
   <source>{0} · not loaded</source>
   <translation>{0} · nicht geladen</translation>
  </message>
  <message>
   <source>Choose another model</source>
   <translation>Ein anderes Modell wählen</translation>
  </message>
  <message>
   <source>Reading {0}…</source>
   <translation>{0} wird gelesen…</translation>
  </message>
  <message>
   <source>Offline</source>
   <translation>Offline</translation>
  </message>
  <message>
   <source>Talking to {0}</source>
   <translation>Verbunden mit {0}</translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>Nichts verlässt diesen Computer.</translation>
  </message>
  <message>
   <source>You asked for this connection.</source>
   <translation>Sie haben diese Verbindung verlangt.</translation>
  </message>
  <message>
   <source>Model: {0}</source>
   <translation>Modell: {0}</translation>
  </message>
 </context>
 <context>
  <name>TextView</name>
  <message>
   <source>Text of {0}</source>
   <translation>Text von {0}</translation>
  </message>
 </context>
 <context>
  <name>TreeModel</name>
  <message>
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <source>Tokens</source>
   <translation>Token</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Question: {0}</source>
   <translation>Frage: {0}</translation>
  </message>
  <message>
   <source>Child run {0}: {1}</source>
   <translation>Unterlauf {0}: {1}</translation>
  </message>
  <message>
   <source>Turn {0}</source>
   <translation>Runde {0}</translation>
  </message>
  <message>
   <source>{0} of {1} calls done</source>
   <translation>{0} von {1} Aufrufen fertig</translation>
  </message>
  <message>
   <source>Call {0}</source>
   <translation>Aufruf {0}</translation>
  </message>
  <message>
   <source>running</source>
   <translation>läuft</translation>
  </message>
  <message>
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>partial, a limit was reached</source>
   <translation>teilweise, eine Grenze wurde erreicht</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <source>error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>gescheitert</translation>
  </message>
  <message>
   <source>from the journal</source>
   <translation>aus dem Tagebuch</translation>
  </message>
 </context>
 <context>
  <name>TreePane</name>
  <message>
   <source>All steps</source>
   <translation>Alle Schritte</translation>
  </message>
  <message>
   <source>Running</source>
   <translation>Laufende</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Gescheiterte</translation>
  </message>
  <message>
   <source>Cited</source>
   <translation>Belegte</translation>
  </message>
  <message>
   <source>Which steps to show</source>
   <translation>Welche Schritte zu zeigen sind</translation>
  </message>
  <message>
   <source>Recursion tree</source>
   <translation>Rekursionsbaum</translation>
  </message>
  <message>
   <source>How it got there</source>
   <translation>Der Weg dorthin</translation>
  </message>
  <message>
   <source>Each step of the work appears here: the code the model writes, the passages it reads.</source>
   <translation>Hier erscheint jeder Arbeitsschritt: der Code, den das Modell schreibt, die Stellen, die es liest.</translation>
  </message>
  <message>
   <source>Show what it read</source>
   <translation>Zeigen, was gelesen wurde</translation>
  </message>
  <message>
   <source>Skip this branch</source>
   <translation>Diesen Zweig überspringen</translation>
  </message>
  <message>
   <source>Copy the code</source>
   <translation>Code kopieren</translation>
  </message>
  <message>
   <source>Copy the prompt</source>
   <translation>Eingabe kopieren</translation>
  </message>
  <message>
   <source>Copy the reply</source>
   <translation>Antwort kopieren</translation>
  </message>
  <message numerus="yes">
   <source>%Ln turns</source>
   <translation>
    <numerusform>%Ln Runde</numerusform>
    <numerusform>%Ln Runden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln calls</source>
   <translation>
    <numerusform>%Ln Aufruf</numerusform>
    <numerusform>%Ln Aufrufe</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Window</name>
  <message>
   <source>Asked for the best answer so far</source>
   <translation>Um die bisher beste Antwort gebeten</translation>
  </message>
  <message>
   <source>Burrow {0}</source>
   <translation>Burrow {0}</translation>
  </message>
  <message>
   <source>Answers from documents of any length, with the places that prove them, on your own computer.</source>
   <translation>Antworten aus Dokumenten jeder Länge, mit den Stellen, die sie belegen, auf Ihrem eigenen Computer.</translation>
  </message>
  <message>
   <source>Saved {0}</source>
   <translation>{0} gespeichert</translation>
  </message>
  <message>
   <source>Open a document first: drop it on the window, or press Ctrl+O.</source>
   <translation>Öffnen Sie zuerst ein Dokument: Legen Sie es auf dem Fenster ab, oder drücken Sie Strg+O.</translation>
  </message>
  <message>
   <source>The model is still loading. Your question is asked when it is ready.</source>
   <translation>Das Modell wird noch geladen. Ihre Frage wird gestellt, sobald es bereit ist.</translation>
  </message>
  <message>
   <source>Open a document, then ask. Nothing leaves this computer.</source>
   <translation>Öffnen Sie ein Dokument und fragen Sie. Nichts verlässt diesen Computer.</translation>
  </message>
  <message>
   <source>Write a question below, or try one of these:</source>
   <translation>Schreiben Sie unten eine Frage, oder versuchen Sie eine von diesen:</translation>
  </message>
 </context>
 <context>
  <name>WorkPage</name>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>What the model writes now</source>
   <translation>Was das Modell gerade schreibt</translation>
  </message>
  <message>
   <source>What the model writes appears here.</source>
   <translation>Was das Modell schreibt, erscheint hier.</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Wird angehalten…</translation>
  </message>
  <message>
   <source>turn {0} of at most {1}</source>
   <translation>Runde {0} von höchstens {1}</translation>
  </message>
  <message>
   <source>{0} of {1} calls done</source>
   <translation>{0} von {1} Aufrufen fertig</translation>
  </message>
  <message>
   <source>{0} tokens/s</source>
   <translation>{0} Token/s</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Beginnt</translation>
  </message>
  <message>
   <source>The model reads</source>
   <translation>Das Modell liest</translation>
  </message>
  <message>
   <source>The model writes</source>
   <translation>Das Modell schreibt</translation>
  </message>
  <message>
   <source>Running its code</source>
   <translation>Sein Code läuft</translation>
  </message>
  <message>
   <source>The model reads the output</source>
   <translation>Das Modell liest die Ausgabe</translation>
  </message>
  <message>
   <source>{0} of {1} tokens</source>
   <translation>{0} von {1} Token</translation>
  </message>
 </context>
</TS>

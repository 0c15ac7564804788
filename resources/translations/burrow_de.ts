<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>About</name>
  <message>
   <source>About Burrow</source>
   <translation>Über Burrow</translation>
  </message>
  <message>
   <source>Burrow {0}</source>
   <translation>Burrow {0}</translation>
  </message>
  <message>
   <source>Answers from documents of any length, with the places that prove them, on your own computer.</source>
   <translation>Antworten aus Dokumenten jeder Länge, mit den Stellen, die sie belegen, auf dem eigenen Computer.</translation>
  </message>
  <message>
   <source>Your sessions and settings are kept in {0}.</source>
   <translation>Ihre Sitzungen und Einstellungen liegen in {0}.</translation>
  </message>
  <message>
   <source>Apache License 2.0. Python {0}, Qt {1}.</source>
   <translation>Apache-Lizenz 2.0. Python {0}, Qt {1}.</translation>
  </message>
 </context>
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
   <source>Open a fol&amp;der…</source>
   <translation>Or&amp;dner öffnen…</translation>
  </message>
  <message>
   <source>Open the &amp;sample contract</source>
   <translation>Den &amp;Beispielvertrag öffnen</translation>
  </message>
  <message>
   <source>&amp;Pause reading, or go on</source>
   <translation>&amp;Lesen anhalten oder fortsetzen</translation>
  </message>
  <message>
   <source>&amp;Give up reading or loading</source>
   <translation>Lesen oder Laden a&amp;ufgeben</translation>
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
   <source>Ask again &amp;with…</source>
   <translation>Noch einmal fragen &amp;mit…</translation>
  </message>
  <message>
   <source>N&amp;ew question</source>
   <translation>N&amp;eue Frage</translation>
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
   <source>All open doc&amp;uments…</source>
   <translation>Alle offenen Dok&amp;umente…</translation>
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
   <source>&amp;Pages or text</source>
   <translation>&amp;Seiten oder Text</translation>
  </message>
  <message>
   <source>Larger pa&amp;ges</source>
   <translation>&amp;Größere Seiten</translation>
  </message>
  <message>
   <source>S&amp;maller pages</source>
   <translation>K&amp;leinere Seiten</translation>
  </message>
  <message>
   <source>Pages as &amp;wide as the pane</source>
   <translation>Seiten so &amp;breit wie das Feld</translation>
  </message>
  <message>
   <source>&amp;Whole pages</source>
   <translation>&amp;Ganze Seiten</translation>
  </message>
  <message>
   <source>T&amp;urn the pages</source>
   <translation>Seiten &amp;drehen</translation>
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
   <source>&amp;Models…</source>
   <translation>&amp;Modelle…</translation>
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
   <source>&amp;Guide</source>
   <translation>&amp;Handbuch</translation>
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
   <source>Co&amp;nnections…</source>
   <translation>&amp;Verbindungen…</translation>
  </message>
  <message>
   <source>&amp;About Burrow</source>
   <translation>Ü&amp;ber Burrow</translation>
  </message>
 </context>
 <context>
  <name>AgainDialog</name>
  <message>
   <source>Ask again with…</source>
   <translation>Noch einmal fragen mit…</translation>
  </message>
  <message>
   <source>the one that is loaded: {0}</source>
   <translation>das geladene: {0}</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>unbegrenzt</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Fragen</translation>
  </message>
 </context>
 <context>
  <name>AnswerPage</name>
  <message>
   <source>Go on</source>
   <translation>Weitermachen</translation>
  </message>
  <message>
   <source>Try again from there: replies that it already has are not asked for again</source>
   <translation>Von dort aus noch einmal versuchen: Antworten, die schon da sind, werden nicht noch einmal erfragt</translation>
  </message>
  <message>
   <source>Ask again with…</source>
   <translation>Noch einmal fragen mit…</translation>
  </message>
  <message>
   <source>Another model, or other limits</source>
   <translation>Ein anderes Modell oder andere Grenzen</translation>
  </message>
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
  <message>
   <source>This answer rests on no passage of the documents.</source>
   <translation>Diese Antwort stützt sich auf keine Stelle der Dokumente.</translation>
  </message>
  <message>
   <source>Nowhere in what was read: {0}.</source>
   <translation>Nirgends im Gelesenen: {0}.</translation>
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
   <source>Follow-up</source>
   <translation>Anschlussfrage</translation>
  </message>
  <message>
   <source>The model knows the questions before and their answers</source>
   <translation>Das Modell kennt die Fragen davor und ihre Antworten</translation>
  </message>
  <message>
   <source>New question</source>
   <translation>Neue Frage</translation>
  </message>
  <message>
   <source>Begin anew: the next question follows none</source>
   <translation>Neu beginnen: Die nächste Frage schließt an keine an</translation>
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
  <message>
   <source>This stands in nothing that was read for the answer.</source>
   <translation>Das steht in nichts, was für die Antwort gelesen wurde.</translation>
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
  <name>Conversation</name>
  <message>
   <source>Asked for the best answer so far</source>
   <translation>Um die beste Antwort bis jetzt gebeten</translation>
  </message>
  <message>
   <source>Open a document first: drop it on the window, or press Ctrl+O.</source>
   <translation>Öffnen Sie zuerst ein Dokument: auf das Fenster ziehen oder Strg+O drücken.</translation>
  </message>
  <message>
   <source>The model is still loading. Your question is asked when it is ready.</source>
   <translation>Das Modell wird noch geladen. Ihre Frage wird gestellt, sobald es bereit ist.</translation>
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
   <source>Open all documents of a folder</source>
   <translation>Alle Dokumente eines Ordners öffnen</translation>
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
  <message>
   <source>Key of the server</source>
   <translation>Schlüssel des Servers</translation>
  </message>
  <message>
   <source>It is kept in this computer's keyring ({0}).</source>
   <translation>Er wird im Schlüsselbund dieses Computers aufbewahrt ({0}).</translation>
  </message>
  <message>
   <source>This computer has no keyring: it is used until Burrow is closed, and not kept.</source>
   <translation>Dieser Computer hat keinen Schlüsselbund: Er wird benutzt, bis Burrow geschlossen wird, und nicht aufbewahrt.</translation>
  </message>
  <message>
   <source>The server at {0} wants a key.</source>
   <translation>Der Server auf {0} verlangt einen Schlüssel.</translation>
  </message>
  <message>
   <source>Use the model on {0}?</source>
   <translation>Das Modell auf {0} benutzen?</translation>
  </message>
  <message>
   <source>It is another machine. Every passage that is read for an answer will be sent to it.</source>
   <translation>Das ist ein anderer Rechner. Jede Stelle, die für eine Antwort gelesen wird, wird dorthin geschickt.</translation>
  </message>
  <message>
   <source>Use this server</source>
   <translation>Diesen Server benutzen</translation>
  </message>
  <message>
   <source>Do not use it</source>
   <translation>Nicht benutzen</translation>
  </message>
 </context>
 <context>
  <name>DocumentList</name>
  <message>
   <source>Open documents</source>
   <translation>Offene Dokumente</translation>
  </message>
  <message>
   <source>Name of a document</source>
   <translation>Name eines Dokuments</translation>
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
  <name>DocumentPane</name>
  <message>
   <source>Open documents</source>
   <translation>Dokumente öffnen</translation>
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
   <source>Close {0}</source>
   <translation>{0} schließen</translation>
  </message>
  <message>
   <source>All open documents</source>
   <translation>Alle offenen Dokumente</translation>
  </message>
 </context>
 <context>
  <name>DocumentView</name>
  <message>
   <source>{0} This is its text, which is complete.</source>
   <translation>{0} Das ist ihr Text; er ist vollständig.</translation>
  </message>
  <message>
   <source>Show as pages</source>
   <translation>Als Seiten zeigen</translation>
  </message>
  <message>
   <source>This file has changed on disk. What you see is how it was when it was opened.</source>
   <translation>Diese Datei hat sich auf der Festplatte geändert. Sie sehen, wie sie beim Öffnen war.</translation>
  </message>
  <message>
   <source>Read it again</source>
   <translation>Neu lesen</translation>
  </message>
  <message>
   <source>Read differently</source>
   <translation>Anders lesen</translation>
  </message>
  <message>
   <source>Another encoding, tracked changes, or the file as it is now</source>
   <translation>Andere Kodierung, verfolgte Änderungen oder die Datei, wie sie jetzt ist</translation>
  </message>
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
  <name>Page</name>
  <message>
   <source>Chapter</source>
   <translation>Kapitel</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <source>Guide</source>
   <translation>Handbuch</translation>
  </message>
  <message>
   <source>Find in the guide</source>
   <translation>Im Handbuch suchen</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>Kapitel</translation>
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
   <source>Empty trash…</source>
   <translation>Papierkorb leeren…</translation>
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
  <message numerus="yes">
   <source>Delete %Ln questions in the trash for good?</source>
   <translation>
    <numerusform>%Ln Frage im Papierkorb endgültig löschen?</numerusform>
    <numerusform>%Ln Fragen im Papierkorb endgültig löschen?</numerusform>
   </translation>
  </message>
  <message>
   <source>Their answers, and the kept texts of documents that no other question needs.</source>
   <translation>Ihre Antworten und die aufbewahrten Texte von Dokumenten, die keine andere Frage braucht.</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>Endgültig löschen</translation>
  </message>
  <message numerus="yes">
   <source>%Ln questions deleted for good.</source>
   <translation>
    <numerusform>%Ln Frage endgültig gelöscht.</numerusform>
    <numerusform>%Ln Fragen endgültig gelöscht.</numerusform>
   </translation>
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
  <name>LoadProblem</name>
  <message>
   <source>Enter the key…</source>
   <translation>Schlüssel eingeben …</translation>
  </message>
  <message>
   <source>Change the server…</source>
   <translation>Server ändern …</translation>
  </message>
  <message>
   <source>Load it with a window of {0} tokens</source>
   <translation>Mit einem Fenster von {0} Token laden</translation>
  </message>
  <message>
   <source>Choose another model…</source>
   <translation>Anderes Modell wählen …</translation>
  </message>
  <message>
   <source>Load the starter model</source>
   <translation>Startmodell laden</translation>
  </message>
 </context>
 <context>
  <name>ModelMenu</name>
  <message>
   <source>Starter model</source>
   <translation>Startmodell</translation>
  </message>
 </context>
 <context>
  <name>DownloadRow</name>
  <message>
   <source>Download of {0}</source>
   <translation>Download von {0}</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
 </context>
 <context>
  <name>ModelsList</name>
  <message>
   <source>Models on this computer</source>
   <translation>Modelle auf diesem Computer</translation>
  </message>
  <message>
   <source>Check-up</source>
   <translation>Prüfung</translation>
  </message>
  <message>
   <source>Use this model</source>
   <translation>Dieses Modell verwenden</translation>
  </message>
  <message>
   <source>Add a folder…</source>
   <translation>Ordner hinzufügen…</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>Löschen…</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Neu suchen</translation>
  </message>
  <message>
   <source>Looking for models on this computer…</source>
   <translation>Modelle auf diesem Computer werden gesucht…</translation>
  </message>
  <message>
   <source>Add a folder with models</source>
   <translation>Einen Ordner mit Modellen hinzufügen</translation>
  </message>
  <message>
   <source>Delete {0} ({1})?</source>
   <translation>{0} ({1}) löschen?</translation>
  </message>
  <message>
   <source>It can be downloaded again.</source>
   <translation>Es kann wieder heruntergeladen werden.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Task {0} of {1}</source>
   <translation>Aufgabe {0} von {1}</translation>
  </message>
  <message>
   <source>Loading…</source>
   <translation>Wird geladen…</translation>
  </message>
  <message>
   <source>Stop the check-up</source>
   <translation>Prüfung beenden</translation>
  </message>
  <message>
   <source>No model was found.</source>
   <translation>Kein Modell gefunden.</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>in Gebrauch</translation>
  </message>
  <message>
   <source>Licence: {0}.</source>
   <translation>Lizenz: {0}.</translation>
  </message>
 </context>
 <context>
  <name>Catalogue</name>
  <message>
   <source>Writes dependable code for its size, never thinks aloud, and reuses what it has read; a good first model.</source>
   <translation>Schreibt für seine Größe verlässlichen Code, denkt nie laut und nutzt Gelesenes wieder; ein gutes erstes Modell.</translation>
  </message>
  <message>
   <source>The lightest that is still useful; for computers where the 4B model is too slow.</source>
   <translation>Das leichteste, das noch taugt; für Computer, auf denen das 4B-Modell zu langsam ist.</translation>
  </message>
  <message>
   <source>Small and quick, strong in European languages; a second opinion beside Qwen.</source>
   <translation>Klein und schnell, stark in europäischen Sprachen; eine zweite Meinung neben Qwen.</translation>
  </message>
  <message>
   <source>The same model as the first one with hardly anything rounded away; the careful choice where memory allows.</source>
   <translation>Dasselbe Modell wie das erste, fast ohne Rundung; die sorgfältige Wahl, wo der Speicher reicht.</translation>
  </message>
  <message>
   <source>Understands noticeably more than a 4B model; Burrow keeps its thinking short.</source>
   <translation>Versteht merklich mehr als ein 4B-Modell; Burrow hält sein Denken kurz.</translation>
  </message>
  <message>
   <source>Careful with language and good at quoting; slower than the 9B model.</source>
   <translation>Sorgfältig mit Sprache und gut im Zitieren; langsamer als das 9B-Modell.</translation>
  </message>
  <message>
   <source>Never thinks aloud, follows short instructions well, strong in European languages.</source>
   <translation>Denkt nie laut, folgt kurzen Anweisungen gut, stark in europäischen Sprachen.</translation>
  </message>
  <message>
   <source>Trained for recursive reading by the authors of the method; made for their own prompts, so try it and compare.</source>
   <translation>Von den Urhebern der Methode für rekursives Lesen trainiert; für ihre eigenen Prompts gemacht, also ausprobieren und vergleichen.</translation>
  </message>
  <message>
   <source>The best answers for the waiting: large in knowledge, but only a tenth of it computes for each word.</source>
   <translation>Die besten Antworten für die Wartezeit: viel Wissen, aber nur ein Zehntel rechnet für jedes Wort.</translation>
  </message>
  <message>
   <source>The strongest writer of code at this size; for questions that need counting and cross-checking.</source>
   <translation>Schreibt in dieser Größe den besten Code; für Fragen, die Zählen und Abgleichen brauchen.</translation>
  </message>
  <message>
   <source>Newer and a little larger than the 30B model; a mixture that is quick where a graphics card helps.</source>
   <translation>Neuer und etwas größer als das 30B-Modell; eine Mischung, die mit Grafikkarte schnell ist.</translation>
  </message>
  <message>
   <source>Quick for its knowledge; it always thinks first, so its answers take longer to begin.</source>
   <translation>Schnell für sein Wissen; es denkt immer zuerst, darum beginnen seine Antworten später.</translation>
  </message>
 </context>
 <context>
  <name>ModelsSearch</name>
  <message>
   <source>Search {0} for a model</source>
   <translation>Auf {0} nach einem Modell suchen</translation>
  </message>
  <message>
   <source>Burrow may connect to {0}</source>
   <translation>Burrow darf sich mit {0} verbinden</translation>
  </message>
  <message>
   <source>It learns your address, and what you search for and download. Nothing else.</source>
   <translation>Dort erfährt man Ihre Adresse, und was Sie suchen und herunterladen. Sonst nichts.</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Token…</source>
   <translation>Token…</translation>
  </message>
  <message>
   <source>For private models and those with terms to accept</source>
   <translation>Für private Modelle und solche, deren Bedingungen anzunehmen sind</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>Passt</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>Models to download</source>
   <translation>Modelle zum Herunterladen</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>Herunterladen</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>Suche läuft…</translation>
  </message>
  <message>
   <source>First say below that Burrow may connect. Nothing was sent.</source>
   <translation>Erlauben Sie zuerst unten die Verbindung. Es wurde nichts gesendet.</translation>
  </message>
  <message>
   <source>For {0} GB of memory</source>
   <translation>Für {0} GB Arbeitsspeicher</translation>
  </message>
  <message>
   <source>{0} (suits this computer)</source>
   <translation>{0} (passt zu diesem Computer)</translation>
  </message>
  <message>
   <source>{0} downloads</source>
   <translation>{0} Downloads</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Wird gesucht…</translation>
  </message>
  <message>
   <source>Nothing was found.</source>
   <translation>Nichts gefunden.</translation>
  </message>
  <message>
   <source>No GGUF file.</source>
   <translation>Keine GGUF-Datei.</translation>
  </message>
 </context>
 <context>
  <name>ModelsWindow</name>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>On this &amp;computer</source>
   <translation>Auf diesem &amp;Computer</translation>
  </message>
  <message>
   <source>&amp;Get a model</source>
   <translation>Modell &amp;holen</translation>
  </message>
  <message>
   <source>{0} files were passed over: incomplete, or damaged.</source>
   <translation>{0} Dateien wurden übergangen: unvollständig oder beschädigt.</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Token</translation>
  </message>
  <message>
   <source>It is kept in this computer's keyring ({0}).</source>
   <translation>Es wird im Schlüsselbund dieses Computers aufbewahrt ({0}).</translation>
  </message>
  <message>
   <source>This computer has no keyring: it is used until Burrow is closed, and not kept.</source>
   <translation>Dieser Computer hat keinen Schlüsselbund: Es gilt, bis Burrow geschlossen wird, und wird nicht aufbewahrt.</translation>
  </message>
  <message>
   <source>A token of the Hub, for private models. {0}</source>
   <translation>Ein Token des Hubs, für private Modelle. {0}</translation>
  </message>
  <message>
   <source>{0} is here.</source>
   <translation>{0} ist da.</translation>
  </message>
 </context>
 <context>
  <name>Models</name>
  <message>
   <source>fits</source>
   <translation>passt</translation>
  </message>
  <message>
   <source>tight</source>
   <translation>knapp</translation>
  </message>
  <message>
   <source>too big</source>
   <translation>zu groß</translation>
  </message>
  <message>
   <source>{0}: {1} of {2} free</source>
   <translation>{0}: {1} von {2} frei</translation>
  </message>
  <message>
   <source>Weights {0}, cache {1}, buffers {2}, with a window of {3} tokens.</source>
   <translation>Gewichte {0}, Zwischenspeicher {1}, Puffer {2}, bei einem Fenster von {3} Token.</translation>
  </message>
  <message>
   <source>check-up {0} of {1}</source>
   <translation>Prüfung {0} von {1}</translation>
  </message>
  <message>
   <source>often writes no code</source>
   <translation>schreibt oft keinen Code</translation>
  </message>
  <message>
   <source>its code often fails</source>
   <translation>sein Code schlägt oft fehl</translation>
  </message>
  <message>
   <source>forgets to finish</source>
   <translation>vergisst, zu Ende zu kommen</translation>
  </message>
  <message>
   <source>does not let a model read</source>
   <translation>lässt kein Modell lesen</translation>
  </message>
  <message>
   <source>follows orders that stand in a document</source>
   <translation>folgt Anweisungen, die in einem Dokument stehen</translation>
  </message>
  <message>
   <source>{0} of {1} tasks, {2} tokens a second, {3}; profile: {4}.</source>
   <translation>{0} von {1} Aufgaben, {2} Token pro Sekunde, {3}; Profil: {4}.</translation>
  </message>
  <message>
   <source>Drives the loop well</source>
   <translation>Beherrscht die Schleife gut</translation>
  </message>
  <message>
   <source>Drives the loop with gaps</source>
   <translation>Beherrscht die Schleife mit Lücken</translation>
  </message>
  <message>
   <source>Cannot do this work</source>
   <translation>Kann diese Arbeit nicht</translation>
  </message>
  <message>
   <source>Done and checked.</source>
   <translation>Fertig und geprüft.</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>Abgebrochen.</translation>
  </message>
  <message>
   <source>Connecting…</source>
   <translation>Verbindung wird hergestellt…</translation>
  </message>
  <message>
   <source>Checking what has arrived…</source>
   <translation>Das Angekommene wird geprüft…</translation>
  </message>
  <message>
   <source>Waiting: {0}.</source>
   <translation>Wartet: {0}.</translation>
  </message>
  <message>
   <source>Interrupted.</source>
   <translation>Unterbrochen.</translation>
  </message>
  <message>
   <source>Paused at {0} of {1}.</source>
   <translation>Angehalten bei {0} von {1}.</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <source>{0}, {1} a second, {2} left</source>
   <translation>{0}, {1} pro Sekunde, noch {2}</translation>
  </message>
 </context>
 <context>
  <name>ConnectionList</name>
  <message>
   <source>Connections</source>
   <translation>Verbindungen</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Host</source>
   <translation>Rechner</translation>
  </message>
  <message>
   <source>What for</source>
   <translation>Wozu</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Gesendet</translation>
  </message>
  <message>
   <source>Received</source>
   <translation>Empfangen</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message numerus="yes">
   <source>%Ln connections since Burrow was started. Each was something you asked for.</source>
   <translation>
    <numerusform>%Ln Verbindung, seit Burrow gestartet wurde. Sie haben darum gebeten.</numerusform>
    <numerusform>%Ln Verbindungen, seit Burrow gestartet wurde. Um jede haben Sie gebeten.</numerusform>
   </translation>
  </message>
  <message>
   <source>No connection was made since Burrow was started. Nothing left this computer.</source>
   <translation>Seit Burrow gestartet wurde, gab es keine Verbindung. Nichts hat diesen Rechner verlassen.</translation>
  </message>
 </context>
 <context>
  <name>Network</name>
  <message>
   <source>ask a server</source>
   <translation>einen Server fragen</translation>
  </message>
  <message>
   <source>download a model</source>
   <translation>ein Modell herunterladen</translation>
  </message>
  <message>
   <source>search for models</source>
   <translation>Modelle suchen</translation>
  </message>
  <message>
   <source>look for an update</source>
   <translation>nach einer neuen Version sehen</translation>
  </message>
  <message>
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <source>failed: {0}</source>
   <translation>gescheitert: {0}</translation>
  </message>
  <message>
   <source>closed after {0}</source>
   <translation>geschlossen nach {0}</translation>
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
   <source>Thought</source>
   <translation>Gedanke</translation>
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
   <source>{0} tokens/s</source>
   <translation>{0} Token/s</translation>
  </message>
  <message>
   <source>{0} tokens read, {1} from the cache, {2} written</source>
   <translation>{0} Token gelesen, {1} aus dem Zwischenspeicher, {2} geschrieben</translation>
  </message>
  <message>
   <source>{0} tokens read, {1} written</source>
   <translation>{0} Token gelesen, {1} geschrieben</translation>
  </message>
 </context>
 <context>
  <name>Notice</name>
  <message>
   <source>Do what the notice offers</source>
   <translation>Tun, was der Hinweis anbietet</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close this notice</source>
   <translation>Diesen Hinweis schließen</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message numerus="yes">
   <source>%Ln files could not be read.</source>
   <translation>
    <numerusform>%Ln Datei konnte nicht gelesen werden.</numerusform>
    <numerusform>%Ln Dateien konnten nicht gelesen werden.</numerusform>
   </translation>
  </message>
  <message>
   <source>All others are open.</source>
   <translation>Alle anderen sind offen.</translation>
  </message>
 </context>
 <context>
  <name>PageBar</name>
  <message>
   <source>Show as text</source>
   <translation>Als Text zeigen</translation>
  </message>
  <message>
   <source>Size of the pages</source>
   <translation>Größe der Seiten</translation>
  </message>
  <message>
   <source>Fit width</source>
   <translation>Ganze Breite</translation>
  </message>
  <message>
   <source>Fit page</source>
   <translation>Ganze Seite</translation>
  </message>
  <message>
   <source>Smaller pages</source>
   <translation>Kleinere Seiten</translation>
  </message>
  <message>
   <source>Larger pages</source>
   <translation>Größere Seiten</translation>
  </message>
  <message>
   <source>Turn the pages clockwise</source>
   <translation>Seiten im Uhrzeigersinn drehen</translation>
  </message>
  <message>
   <source>Show as pages</source>
   <translation>Als Seiten zeigen</translation>
  </message>
 </context>
 <context>
  <name>PageView</name>
  <message>
   <source>Pages of {0}</source>
   <translation>Seiten von {0}</translation>
  </message>
  <message>
   <source>A picture of the pages; Ctrl+T shows their text</source>
   <translation>Ein Bild der Seiten; Strg+T zeigt ihren Text</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
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
  <name>PromptsPage</name>
  <message>
   <source>What a model is told before and between its turns. Words with $ are filled in by Burrow.</source>
   <translation>Was einem Modell vor und zwischen seinen Runden gesagt wird. Wörter mit $ füllt Burrow aus.</translation>
  </message>
  <message>
   <source>Prompt profile</source>
   <translation>Prompt-Profil</translation>
  </message>
  <message>
   <source>Text of the profile</source>
   <translation>Text des Profils</translation>
  </message>
  <message>
   <source>Save my copy</source>
   <translation>Meine Kopie speichern</translation>
  </message>
  <message>
   <source>Restore Burrow's</source>
   <translation>Burrows Fassung zurückholen</translation>
  </message>
  <message>
   <source>It could not be written: {0}</source>
   <translation>Sie konnte nicht geschrieben werden: {0}</translation>
  </message>
  <message>
   <source>Not saved yet. It holds from the next question on.</source>
   <translation>Noch nicht gespeichert. Es gilt ab der nächsten Frage.</translation>
  </message>
  <message>
   <source>This is your copy.</source>
   <translation>Das ist Ihre Kopie.</translation>
  </message>
  <message>
   <source>This is Burrow's own.</source>
   <translation>Das ist Burrows eigene Fassung.</translation>
  </message>
  <message>
   <source>This is not valid TOML: {0}</source>
   <translation>Das ist kein gültiges TOML: {0}</translation>
  </message>
  <message>
   <source>These entries are not known: {0}</source>
   <translation>Diese Einträge sind nicht bekannt: {0}</translation>
  </message>
  <message>
   <source>These entries have the wrong kind of value: {0}</source>
   <translation>Diese Einträge haben einen Wert der falschen Art: {0}</translation>
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <source>Ask about the open documents… (Ctrl+Enter)</source>
   <translation>Fragen Sie zu den offenen Dokumenten… (Strg+Eingabe)</translation>
  </message>
  <message>
   <source>Ask on… (Ctrl+Enter)</source>
   <translation>Weiterfragen… (Strg+Eingabe)</translation>
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
  <name>ReadingMenu</name>
  <message>
   <source>&amp;Encoding</source>
   <translation>&amp;Kodierung</translation>
  </message>
  <message>
   <source>Tracked changes: as &amp;changed</source>
   <translation>Verfolgte Änderungen: wie &amp;geändert</translation>
  </message>
  <message>
   <source>Tracked changes: as &amp;before</source>
   <translation>Verfolgte Änderungen: wie &amp;vorher</translation>
  </message>
  <message>
   <source>Tracked changes: b&amp;oth, marked</source>
   <translation>Verfolgte Änderungen: &amp;beides, markiert</translation>
  </message>
  <message>
   <source>&amp;Recognise the text of pages without any</source>
   <translation>Text von Seiten ohne Text e&amp;rkennen</translation>
  </message>
  <message>
   <source>Read the file &amp;again</source>
   <translation>Datei &amp;neu lesen</translation>
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
  <name>Core</name>
  <message>
   <source>The question is empty.</source>
   <translation>Die Frage ist leer.</translation>
  </message>
  <message>
   <source>Type what you want to know.</source>
   <translation>Schreiben Sie, was Sie wissen wollen.</translation>
  </message>
  <message>
   <source>There is no document to ask.</source>
   <translation>Es gibt kein Dokument, das befragt werden kann.</translation>
  </message>
  <message>
   <source>Open a document first.</source>
   <translation>Öffnen Sie zuerst ein Dokument.</translation>
  </message>
  <message>
   <source>No model is loaded.</source>
   <translation>Es ist kein Modell geladen.</translation>
  </message>
  <message>
   <source>Load a model first; the starter model is always there.</source>
   <translation>Laden Sie zuerst ein Modell; das Startmodell ist immer da.</translation>
  </message>
  <message>
   <source>The question before has not been answered yet.</source>
   <translation>Die Frage davor ist noch nicht beantwortet.</translation>
  </message>
  <message>
   <source>Wait for its answer, or stop it.</source>
   <translation>Warten Sie auf ihre Antwort, oder halten Sie sie an.</translation>
  </message>
  <message>
   <source>Sessions are not kept here.</source>
   <translation>Sitzungen werden hier nicht aufbewahrt.</translation>
  </message>
  <message>
   <source>Switch keeping sessions on in the settings.</source>
   <translation>Schalten Sie das Aufbewahren in den Einstellungen ein.</translation>
  </message>
  <message>
   <source>There is no session “{0}”.</source>
   <translation>Es gibt keine Sitzung „{0}“.</translation>
  </message>
  <message>
   <source>See the list of sessions for its id.</source>
   <translation>Ihre Kennung steht in der Liste der Sitzungen.</translation>
  </message>
  <message>
   <source>The file is empty.</source>
   <translation>Die Datei ist leer.</translation>
  </message>
  <message>
   <source>Choose a file with text in it.</source>
   <translation>Wählen Sie eine Datei mit Text.</translation>
  </message>
  <message>
   <source>The file is binary data, not a document with text.</source>
   <translation>Die Datei enthält Binärdaten und ist kein Dokument mit Text.</translation>
  </message>
  <message>
   <source>Open a text, Markdown, HTML, DOCX or PDF file, or export this one as one of these.</source>
   <translation>Öffnen Sie eine Text-, Markdown-, HTML-, DOCX- oder PDF-Datei, oder exportieren Sie diese als eine davon.</translation>
  </message>
  <message>
   <source>The file is {0}, not a document.</source>
   <translation>Die Datei ist {0}, kein Dokument.</translation>
  </message>
  <message>
   <source>Burrow reads {0}.</source>
   <translation>Burrow liest {0}.</translation>
  </message>
  <message>
   <source>The file holds no text.</source>
   <translation>Die Datei enthält keinen Text.</translation>
  </message>
  <message>
   <source>The PDF is encrypted and needs a password.</source>
   <translation>Das PDF ist verschlüsselt und braucht ein Passwort.</translation>
  </message>
  <message>
   <source>Give the password, or open a copy without one.</source>
   <translation>Geben Sie das Passwort ein, oder öffnen Sie eine Kopie ohne.</translation>
  </message>
  <message>
   <source>The password does not open this PDF.</source>
   <translation>Das Passwort öffnet dieses PDF nicht.</translation>
  </message>
  <message>
   <source>Type the password again.</source>
   <translation>Geben Sie das Passwort noch einmal ein.</translation>
  </message>
  <message>
   <source>The PDF has no text layer: its pages are pictures, as from a scanner.</source>
   <translation>Das PDF hat keine Textebene: Seine Seiten sind Bilder wie von einem Scanner.</translation>
  </message>
  <message>
   <source>Open it with text recognition (OCR) switched on, or run that in a scanning program first.</source>
   <translation>Öffnen Sie es mit eingeschalteter Texterkennung (OCR), oder lassen Sie diese zuerst in einem Scanprogramm laufen.</translation>
  </message>
  <message>
   <source>The PDF is damaged or incomplete; PDFium cannot open it.</source>
   <translation>Das PDF ist beschädigt oder unvollständig; PDFium kann es nicht öffnen.</translation>
  </message>
  <message>
   <source>Fetch or copy the file again, or open it in a PDF program and save it anew.</source>
   <translation>Laden oder kopieren Sie die Datei noch einmal, oder speichern Sie sie in einem PDF-Programm neu.</translation>
  </message>
  <message>
   <source>The file crashed the program that reads it; it is damaged or made to do harm.</source>
   <translation>Die Datei hat das Programm, das sie liest, zum Absturz gebracht; sie ist beschädigt oder soll schaden.</translation>
  </message>
  <message>
   <source>Open it in its own program and save it anew.</source>
   <translation>Öffnen Sie sie in ihrem eigenen Programm und speichern Sie sie neu.</translation>
  </message>
  <message>
   <source>There is no file {0}.</source>
   <translation>Es gibt keine Datei {0}.</translation>
  </message>
  <message>
   <source>Check the name and the folder.</source>
   <translation>Prüfen Sie Namen und Ordner.</translation>
  </message>
  <message>
   <source>The file {0} cannot be reached: {1}.</source>
   <translation>Die Datei {0} ist nicht erreichbar: {1}.</translation>
  </message>
  <message>
   <source>Check that you may read it.</source>
   <translation>Prüfen Sie, ob Sie sie lesen dürfen.</translation>
  </message>
  <message>
   <source>The file could not be read within {0} seconds.</source>
   <translation>Die Datei konnte nicht in {0} Sekunden gelesen werden.</translation>
  </message>
  <message>
   <source>Open it in its own program and save it anew, or split it.</source>
   <translation>Speichern Sie sie in ihrem eigenen Programm neu, oder teilen Sie sie.</translation>
  </message>
  <message>
   <source>The document is too large: {0}.</source>
   <translation>Das Dokument ist zu groß: {0}.</translation>
  </message>
  <message>
   <source>Split it, and open the parts together.</source>
   <translation>Teilen Sie es, und öffnen Sie die Teile zusammen.</translation>
  </message>
  <message>
   <source>The book is protected by DRM, so that only its own reading program can open it.</source>
   <translation>Das Buch ist mit DRM geschützt, sodass nur sein eigenes Leseprogramm es öffnen kann.</translation>
  </message>
  <message>
   <source>Open a copy without protection.</source>
   <translation>Öffnen Sie eine Kopie ohne Schutz.</translation>
  </message>
  <message>
   <source>There is no document in {0}.</source>
   <translation>In {0} ist kein Dokument.</translation>
  </message>
  <message>
   <source>Choose a folder with documents in it.</source>
   <translation>Wählen Sie einen Ordner mit Dokumenten.</translation>
  </message>
  <message>
   <source>The file is damaged: its XML breaks off or is malformed.</source>
   <translation>Die Datei ist beschädigt: Ihr XML bricht ab oder ist fehlerhaft.</translation>
  </message>
  <message>
   <source>The page crashed the program that draws it.</source>
   <translation>Die Seite hat das Programm, das sie zeichnet, zum Absturz gebracht.</translation>
  </message>
  <message>
   <source>The page could not be drawn within {0} seconds.</source>
   <translation>Die Seite konnte nicht in {0} Sekunden gezeichnet werden.</translation>
  </message>
  <message>
   <source>Page {0} of the PDF is damaged and cannot be drawn.</source>
   <translation>Seite {0} des PDF ist beschädigt und kann nicht gezeichnet werden.</translation>
  </message>
  <message>
   <source>Read it as text.</source>
   <translation>Lesen Sie sie als Text.</translation>
  </message>
  <message>
   <source>{0} is not a GGUF file of version 2 or 3.</source>
   <translation>{0} ist keine GGUF-Datei der Version 2 oder 3.</translation>
  </message>
  <message>
   <source>Choose a model in GGUF format.</source>
   <translation>Wählen Sie ein Modell im GGUF-Format.</translation>
  </message>
  <message>
   <source>{0} is empty.</source>
   <translation>{0} ist leer.</translation>
  </message>
  <message>
   <source>{0} is damaged: its header speaks of {1}.</source>
   <translation>{0} ist beschädigt: Der Kopf der Datei spricht von {1}.</translation>
  </message>
  <message>
   <source>Download the model file again.</source>
   <translation>Laden Sie die Modelldatei noch einmal herunter.</translation>
  </message>
  <message>
   <source>{0} holds no weights.</source>
   <translation>{0} enthält keine Gewichte.</translation>
  </message>
  <message>
   <source>Choose the file with the model's weights.</source>
   <translation>Wählen Sie die Datei mit den Gewichten des Modells.</translation>
  </message>
  <message>
   <source>llama.cpp cannot load {0}.</source>
   <translation>llama.cpp kann {0} nicht laden.</translation>
  </message>
  <message>
   <source>Choose another model.</source>
   <translation>Wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>There is not enough memory for {0}: its weights take {1} and {2} are free.</source>
   <translation>Für {0} reicht der Speicher nicht: Die Gewichte brauchen {1}, frei sind {2}.</translation>
  </message>
  <message>
   <source>Close other programs, or choose a smaller model.</source>
   <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
  </message>
  <message>
   <source>There is not enough memory for a window of {0} tokens: it takes {1} and {2} are free.</source>
   <translation>Für ein Fenster von {0} Token reicht der Speicher nicht: Es braucht {1}, frei sind {2}.</translation>
  </message>
  <message>
   <source>Choose a smaller window in the settings, or a smaller model.</source>
   <translation>Wählen Sie in den Einstellungen ein kleineres Fenster oder ein kleineres Modell.</translation>
  </message>
  <message>
   <source>There was not enough memory to compute the request.</source>
   <translation>Der Speicher reichte nicht, um die Anfrage zu berechnen.</translation>
  </message>
  <message>
   <source>Choose a smaller window.</source>
   <translation>Wählen Sie ein kleineres Fenster.</translation>
  </message>
  <message>
   <source>{0} is of an architecture that this llama.cpp does not know: {1}.</source>
   <translation>{0} hat eine Architektur, die dieses llama.cpp nicht kennt: {1}.</translation>
  </message>
  <message>
   <source>Update Burrow, or choose another model.</source>
   <translation>Aktualisieren Sie Burrow, oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>{0} is truncated.</source>
   <translation>{0} ist abgeschnitten.</translation>
  </message>
  <message>
   <source>The beginning of {0} is damaged.</source>
   <translation>Der Anfang von {0} ist beschädigt.</translation>
  </message>
  <message>
   <source>Download the file again, or choose another model.</source>
   <translation>Laden Sie die Datei noch einmal herunter, oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>{0} holds only a vocabulary and no weights.</source>
   <translation>{0} enthält nur ein Vokabular und keine Gewichte.</translation>
  </message>
  <message>
   <source>The weights in {0} are damaged.</source>
   <translation>Die Gewichte in {0} sind beschädigt.</translation>
  </message>
  <message>
   <source>{0} lacks tensors that a model needs.</source>
   <translation>In {0} fehlen Tensoren, die ein Modell braucht.</translation>
  </message>
  <message>
   <source>The vocabulary in {0} cannot be used.</source>
   <translation>Das Vokabular in {0} ist nicht zu gebrauchen.</translation>
  </message>
  <message>
   <source>{0} is not a model that writes text (it may be made for search or embeddings).</source>
   <translation>{0} ist kein Modell, das Text schreibt (vielleicht ist es für Suche oder Embeddings gemacht).</translation>
  </message>
  <message>
   <source>Choose a chat or instruct model.</source>
   <translation>Wählen Sie ein Chat- oder Instruct-Modell.</translation>
  </message>
  <message>
   <source>{0} is the part of a model that sees pictures, not a model.</source>
   <translation>{0} ist der Teil eines Modells, der Bilder sieht, und kein Modell.</translation>
  </message>
  <message>
   <source>The model computed no valid numbers: its weights are damaged.</source>
   <translation>Das Modell hat keine gültigen Zahlen berechnet: Seine Gewichte sind beschädigt.</translation>
  </message>
  <message>
   <source>The server at {0} said nothing for {1} minutes.</source>
   <translation>Der Server unter {0} hat {1} Minuten lang nichts gesagt.</translation>
  </message>
  <message>
   <source>Look at the server's log.</source>
   <translation>Sehen Sie in das Protokoll des Servers.</translation>
  </message>
  <message>
   <source>The server at {0} does not offer {1}.</source>
   <translation>Der Server unter {0} bietet {1} nicht an.</translation>
  </message>
  <message>
   <source>Choose one that it has: {0}.</source>
   <translation>Wählen Sie eines, das er hat: {0}.</translation>
  </message>
  <message>
   <source>Close other Burrow windows and try again.</source>
   <translation>Schließen Sie andere Burrow-Fenster, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Free some space on the disk of {0}.</source>
   <translation>Schaffen Sie Platz auf der Platte von {0}.</translation>
  </message>
  <message>
   <source>Move {0} out of {1}; Burrow then starts a new journal.</source>
   <translation>Verschieben Sie {0} aus {1}; Burrow beginnt dann ein neues Journal.</translation>
  </message>
  <message>
   <source>The engine ended while it worked: {0}.</source>
   <translation>Die Maschine endete bei der Arbeit: {0}.</translation>
  </message>
  <message>
   <source>The prompt is {0} tokens long, but the model's window holds {1}.</source>
   <translation>Der Prompt ist {0} Token lang, aber das Fenster des Modells fasst {1}.</translation>
  </message>
  <message>
   <source>Ask about a smaller piece, or choose a larger window or another model.</source>
   <translation>Fragen Sie nach einem kleineren Stück, oder wählen Sie ein größeres Fenster oder ein anderes Modell.</translation>
  </message>
  <message>
   <source>The server at {0} cannot be reached, or broke off.</source>
   <translation>Der Server {0} ist nicht erreichbar oder hat abgebrochen.</translation>
  </message>
  <message>
   <source>Start it, or check the address.</source>
   <translation>Starten Sie ihn, oder prüfen Sie die Adresse.</translation>
  </message>
  <message>
   <source>{0} is no OpenAI-compatible server.</source>
   <translation>{0} ist kein OpenAI-kompatibler Server.</translation>
  </message>
  <message>
   <source>{0} is not the address of a server.</source>
   <translation>{0} ist keine Adresse eines Servers.</translation>
  </message>
  <message>
   <source>Give one like http://127.0.0.1:8080.</source>
   <translation>Geben Sie eine wie http://127.0.0.1:8080 an.</translation>
  </message>
  <message>
   <source>Check the address.</source>
   <translation>Prüfen Sie die Adresse.</translation>
  </message>
  <message>
   <source>The setting “{0}” cannot be {1}.</source>
   <translation>Die Einstellung „{0}“ kann nicht {1} sein.</translation>
  </message>
  <message>
   <source>It may be {0}.</source>
   <translation>Erlaubt ist: {0}.</translation>
  </message>
  <message>
   <source>The journal of your sessions is already closed.</source>
   <translation>Das Journal Ihrer Sitzungen ist schon geschlossen.</translation>
  </message>
  <message>
   <source>Start Burrow again.</source>
   <translation>Starten Sie Burrow neu.</translation>
  </message>
  <message>
   <source>No model is loaded yet.</source>
   <translation>Es ist noch kein Modell geladen.</translation>
  </message>
  <message>
   <source>Wait until the model is ready, then go on.</source>
   <translation>Warten Sie, bis das Modell bereit ist, dann geht es weiter.</translation>
  </message>
  <message>
   <source>The file could not be written: {0}</source>
   <translation>Die Datei konnte nicht geschrieben werden: {0}</translation>
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation>Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>You chose this route.</source>
   <translation>Sie haben diesen Weg gewählt.</translation>
  </message>
  <message>
   <source>This model is made for working through code.</source>
   <translation>Dieses Modell ist dafür gemacht, mit Code zu arbeiten.</translation>
  </message>
  <message>
   <source>The text is longer than the model's window of {0} tokens.</source>
   <translation>Der Text ist länger als das Fenster des Modells von {0} Token.</translation>
  </message>
  <message>
   <source>The text takes {0} of the model's window of {1} tokens.</source>
   <translation>Der Text füllt {0} vom Fenster des Modells von {1} Token.</translation>
  </message>
  <message>
   <source>The whole text takes {0} of the model's window, so the model reads all of it at once.</source>
   <translation>Der ganze Text füllt {0} vom Fenster des Modells, deshalb liest es alles auf einmal.</translation>
  </message>
  <message>
   <source>the limit of {0} turns was reached</source>
   <translation>die Grenze von {0} Runden war erreicht</translation>
  </message>
  <message>
   <source>the limit of 1 turn was reached</source>
   <translation>die Grenze von 1 Runde war erreicht</translation>
  </message>
  <message>
   <source>the limit of {0} sub-calls was reached</source>
   <translation>die Grenze von {0} Aufrufen war erreicht</translation>
  </message>
  <message>
   <source>the limit of 1 sub-call was reached</source>
   <translation>die Grenze von 1 Aufruf war erreicht</translation>
  </message>
  <message>
   <source>the time limit was reached</source>
   <translation>die Zeit war um</translation>
  </message>
  <message>
   <source>the limit on tokens was reached</source>
   <translation>die Grenze der Token war erreicht</translation>
  </message>
  <message>
   <source>the conversation filled the model's window</source>
   <translation>das Gespräch füllte das Fenster des Modells</translation>
  </message>
  <message>
   <source>Ask again; if it happens again, report it with the details.</source>
   <translation>Fragen Sie noch einmal; geschieht es wieder, melden Sie es mit den Einzelheiten.</translation>
  </message>
 </context>
 <context>
  <name>Settings</name>
  <message>
   <source>Choose…</source>
   <translation>Wählen…</translation>
  </message>
  <message>
   <source>Choose a model</source>
   <translation>Ein Modell wählen</translation>
  </message>
  <message>
   <source>Add…</source>
   <translation>Hinzufügen…</translation>
  </message>
  <message>
   <source>one in each line</source>
   <translation>einer je Zeile</translation>
  </message>
  <message>
   <source>Choose a folder</source>
   <translation>Einen Ordner wählen</translation>
  </message>
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
   <source>automatic</source>
   <translation>automatisch</translation>
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
   <source>Passages read at a time</source>
   <translation>Zugleich gelesene Stellen</translation>
  </message>
  <message>
   <source>More is faster on a graphics card and needs more memory.</source>
   <translation>Mehr ist auf einer Grafikkarte schneller und braucht mehr Speicher.</translation>
  </message>
  <message>
   <source>Temperature of the turns</source>
   <translation>Temperatur der Runden</translation>
  </message>
  <message>
   <source>0 always takes the most probable word; higher varies more.</source>
   <translation>0 nimmt immer das wahrscheinlichste Wort; höher variiert mehr.</translation>
  </message>
  <message>
   <source>as the prompts say</source>
   <translation>wie in den Prompts</translation>
  </message>
  <message>
   <source>Temperature of the calls</source>
   <translation>Temperatur der Aufrufe</translation>
  </message>
  <message>
   <source>For reading passages, 0 is usually best.</source>
   <translation>Um Stellen zu lesen, ist 0 meist am besten.</translation>
  </message>
  <message>
   <source>Second model for the calls</source>
   <translation>Zweites Modell für die Aufrufe</translation>
  </message>
  <message>
   <source>A small, fast model can read the passages for a large one.</source>
   <translation>Ein kleines, schnelles Modell kann die Stellen für ein großes lesen.</translation>
  </message>
  <message>
   <source>none, one model does it all</source>
   <translation>keins, ein Modell macht alles</translation>
  </message>
  <message>
   <source>Models and network</source>
   <translation>Modelle und Netz</translation>
  </message>
  <message>
   <source>Folders with models</source>
   <translation>Ordner mit Modellen</translation>
  </message>
  <message>
   <source>Besides those of other programs, which are found anyway.</source>
   <translation>Neben denen anderer Programme, die ohnehin gefunden werden.</translation>
  </message>
  <message>
   <source>Model on a server</source>
   <translation>Modell auf einem Server</translation>
  </message>
  <message>
   <source>Address of an OpenAI-compatible server. It gets every prompt, so every passage that is read.</source>
   <translation>Adresse eines OpenAI-kompatiblen Servers. Er bekommt jeden Prompt, also jede gelesene Stelle.</translation>
  </message>
  <message>
   <source>Name of the server's model</source>
   <translation>Name des Modells auf dem Server</translation>
  </message>
  <message>
   <source>Where a server offers several. Empty is its first.</source>
   <translation>Wo ein Server mehrere anbietet. Leer ist sein erstes.</translation>
  </message>
  <message>
   <source>Mirror for downloads</source>
   <translation>Spiegel für Downloads</translation>
  </message>
  <message>
   <source>Empty is the Hugging Face Hub.</source>
   <translation>Leer ist der Hugging Face Hub.</translation>
  </message>
  <message>
   <source>Proxy for downloads</source>
   <translation>Proxy für Downloads</translation>
  </message>
  <message>
   <source>Empty is none.</source>
   <translation>Leer ist keiner.</translation>
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
   <source>Run the model's code in a process of its own</source>
   <translation>Den Code des Modells in einem eigenen Prozess ausführen</translation>
  </message>
  <message>
   <source>A wall of the operating system around it; a little slower.</source>
   <translation>Eine Wand des Betriebssystems darum; etwas langsamer.</translation>
  </message>
  <message>
   <source>Look for a newer Burrow at the start</source>
   <translation>Beim Start nach einem neueren Burrow sehen</translation>
  </message>
  <message>
   <source>Asks one server for one number and tells it nothing about you.</source>
   <translation>Fragt einen Server nach einer Zahl und sagt ihm nichts über Sie.</translation>
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
   <source>Groups of settings</source>
   <translation>Gruppen von Einstellungen</translation>
  </message>
  <message>
   <source>Prompts</source>
   <translation>Prompts</translation>
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
   <source>fits well</source>
   <translation>passt gut</translation>
  </message>
  <message>
   <source>fits barely</source>
   <translation>passt knapp</translation>
  </message>
  <message>
   <source>larger than the free memory</source>
   <translation>größer als der freie Speicher</translation>
  </message>
  <message>
   <source>{0} parameters, window of {1} tokens
{2}</source>
   <translation>{0} Parameter, Fenster von {1} Token
{2}</translation>
  </message>
  <message>
   <source>Takes {0} of {1} free memory</source>
   <translation>Braucht {0} von {1} freiem Speicher</translation>
  </message>
  <message>
   <source>{0} · ready</source>
   <translation>{0} · bereit</translation>
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
   <source>Paused: {0}</source>
   <translation>Angehalten: {0}</translation>
  </message>
  <message>
   <source>Reading {0}…</source>
   <translation>{0} wird gelesen…</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <source>Go on reading</source>
   <translation>Weiterlesen</translation>
  </message>
  <message>
   <source>Pause reading</source>
   <translation>Lesen anhalten</translation>
  </message>
  <message>
   <source>Talking to {0}</source>
   <translation>Verbunden mit {0}</translation>
  </message>
  <message>
   <source>Offline</source>
   <translation>Offline</translation>
  </message>
  <message>
   <source>You asked for this connection.</source>
   <translation>Sie haben diese Verbindung verlangt.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln connections since Burrow was started; none now.</source>
   <translation>
    <numerusform>%Ln Verbindung, seit Burrow gestartet wurde; jetzt keine.</numerusform>
    <numerusform>%Ln Verbindungen, seit Burrow gestartet wurde; jetzt keine.</numerusform>
   </translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>Nichts verlässt diesen Computer.</translation>
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
  <name>ThreadList</name>
  <message>
   <source>Questions of this thread</source>
   <translation>Fragen dieses Fadens</translation>
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
   <source>at work…</source>
   <translation>in Arbeit…</translation>
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
  <message>
   <source>asked before</source>
   <translation>schon gefragt</translation>
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
  <name>UpdateNotice</name>
  <message>
   <source>Burrow {0} has been released: {1}</source>
   <translation>Burrow {0} ist erschienen: {1}</translation>
  </message>
 </context>
 <context>
  <name>Welcome</name>
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
  <name>Window</name>
  <message>
   <source>Saved {0}</source>
   <translation>{0} gespeichert</translation>
  </message>
  <message>
   <source>Not while a run works on it</source>
   <translation>Nicht, solange ein Lauf daran arbeitet</translation>
  </message>
  <message>
   <source>What the model reads is sent to {0}.</source>
   <translation>Was das Modell liest, wird an {0} gesendet.</translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>Nichts verlässt diesen Computer.</translation>
  </message>
  <message>
   <source>Open a document, then ask. {0}</source>
   <translation>Öffnen Sie ein Dokument und fragen Sie. {0}</translation>
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
   <source>for the open calls</source>
   <translation>für die offenen Aufrufe</translation>
  </message>
  <message>
   <source>for this prompt</source>
   <translation>für diesen Prompt</translation>
  </message>
  <message>
   <source>about {0} more {1}</source>
   <translation>noch etwa {0} {1}</translation>
  </message>
  <message>
   <source>{0} to {1} more {2}</source>
   <translation>noch {0} bis {1} {2}</translation>
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

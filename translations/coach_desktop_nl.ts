<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AgendaLine</name>
    <message>
        <source>Days and numbers of dossiers; no names</source>
        <translation>Dagen en nummers van dossiers; geen namen</translation>
    </message>
    <message>
        <source>File for the calendar</source>
        <translation>Bestand voor de agenda</translation>
    </message>
    <message>
        <source>Take the terms along into the calendar</source>
        <translation>Neem de termijnen mee naar de agenda</translation>
    </message>
    <message>
        <source>The file for the calendar was written.</source>
        <translation>Het bestand voor de agenda is gemaakt.</translation>
    </message>
    <message>
        <source>To calendar</source>
        <translation>Naar agenda</translation>
    </message>
    <message>
        <source>with terms</source>
        <translation>met termijnen</translation>
    </message>
</context>
<context>
    <name>ArrangedCard</name>
    <message>
        <source>Nothing yet.</source>
        <translation>Nog niets.</translation>
    </message>
    <message>
        <source>This comes from what was recorded and answered; change it there.</source>
        <translation>Dit komt uit wat is vastgelegd en geantwoord; wijzig het daar.</translation>
    </message>
    <message>
        <source>What is arranged</source>
        <translation>Wat er geregeld is</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>An encrypted copy of everything in your vault. Keep the stick apart from the laptop. Your passphrase opens it.</source>
        <translation>Een versleutelde kopie van alles in uw kluis. Bewaar de stick apart van de laptop. Uw wachtzin opent de kopie.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Reservekopie</translation>
    </message>
    <message>
        <source>Choose a folder or stick</source>
        <translation>Map of stick kiezen</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Elke dag</translation>
    </message>
    <message>
        <source>Every four weeks</source>
        <translation>Elke vier weken</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Elke twee weken</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Elke week</translation>
    </message>
    <message>
        <source>How often a backup is made</source>
        <translation>Hoe vaak er een reservekopie wordt gemaakt</translation>
    </message>
    <message>
        <source>Last: {day}</source>
        <translation>Laatste: {day}</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Nu een reservekopie maken</translation>
    </message>
    <message>
        <source>Making and checking the backup...</source>
        <translation>De reservekopie wordt gemaakt en gecontroleerd...</translation>
    </message>
    <message>
        <source>Never made yet</source>
        <translation>Nog nooit gemaakt</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Waar de reservekopie komt</translation>
    </message>
</context>
<context>
    <name>BackupReminder</name>
    <message>
        <source>Choose a folder or stick</source>
        <translation>Map of stick kiezen</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Nu een reservekopie maken</translation>
    </message>
    <message>
        <source>Making and checking the backup...</source>
        <translation>De reservekopie wordt gemaakt en gecontroleerd...</translation>
    </message>
    <message>
        <source>No backup of this vault was ever made.</source>
        <translation>Van deze kluis is nog nooit een reservekopie gemaakt.</translation>
    </message>
    <message>
        <source>The last backup is of {day}. It is time for another one.</source>
        <translation>De laatste reservekopie is van {day}. Het is tijd voor een nieuwe.</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Waar de reservekopie komt</translation>
    </message>
</context>
<context>
    <name>BackupSteps</name>
    <message>
        <source>A backup was made and checked: {name}</source>
        <translation>Er is een reservekopie gemaakt en gecontroleerd: {name}</translation>
    </message>
</context>
<context>
    <name>BoardFilters</name>
    <message>
        <source>Every coach</source>
        <translation>Elke coach</translation>
    </message>
    <message>
        <source>Every group</source>
        <translation>Elke groep</translation>
    </message>
    <message>
        <source>Every route</source>
        <translation>Elke route</translation>
    </message>
    <message>
        <source>Every step</source>
        <translation>Elke stap</translation>
    </message>
    <message>
        <source>Group not known</source>
        <translation>Groep niet bekend</translation>
    </message>
    <message>
        <source>No coach known</source>
        <translation>Coach niet bekend</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Dossiers by what is due</source>
        <translation>Dossiers op volgorde van wat nodig is</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Appointment on</source>
        <translation>Afspraak op</translation>
    </message>
    <message>
        <source>At what place</source>
        <translation>Soort plaats</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>Hoe laat</translation>
    </message>
    <message>
        <source>Call for: {part}</source>
        <translation>Oproep voor: {part}</translation>
    </message>
    <message>
        <source>Called on</source>
        <translation>Opgeroepen op</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>For example 09:30</source>
        <translation>Bijvoorbeeld 09:30</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>Note this call</source>
        <translation>Oproep vastleggen</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>Bezoek vastleggen</translation>
    </message>
    <message>
        <source>Send back in a package</source>
        <translation>Terugsturen in een pakket</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>speaks {language}</source>
        <translation>spreekt {language}</translation>
    </message>
</context>
<context>
    <name>CaseloadColumns</name>
    <message>
        <source>Column in the file</source>
        <translation>Kolom in het bestand</translation>
    </message>
    <message>
        <source>Is taken in as</source>
        <translation>Wordt ingelezen als</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Niet inlezen</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Wat erin staat</translation>
    </message>
    <message>
        <source>What the column {head} is</source>
        <translation>Wat de kolom {head} is</translation>
    </message>
</context>
<context>
    <name>CaseloadModel</name>
    <message>
        <source>The dossiers are being made.</source>
        <translation>De dossiers worden gemaakt.</translation>
    </message>
    <message>
        <source>The dossiers are being taken out.</source>
        <translation>De dossiers worden eruit gehaald.</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Het bestand wordt gelezen.</translation>
    </message>
    <message>
        <source>The rows are being looked at.</source>
        <translation>De rijen worden bekeken.</translation>
    </message>
</context>
<context>
    <name>CaseloadPage</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n kolom</numerusform>
            <numerusform>%n kolommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) on {day}.</source>
        <translation>
            <numerusform>%n dossier op {day}.</numerusform>
            <numerusform>%n dossiers op {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) were taken in.</source>
        <translation>
            <numerusform>%n dossier is ingelezen.</numerusform>
            <numerusform>%n dossiers zijn ingelezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) were taken out again.</source>
        <translation>
            <numerusform>%n dossier is er weer uit gehaald.</numerusform>
            <numerusform>%n dossiers zijn er weer uit gehaald.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stay(s): something was added since.</source>
        <translation>
            <numerusform>%n daarvan blijft staan: er is sindsdien iets bij gekomen.</numerusform>
            <numerusform>%n daarvan blijven staan: er is sindsdien iets bij gekomen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other sheet(s) not read</source>
        <translation>
            <numerusform>%n ander blad niet gelezen</numerusform>
            <numerusform>%n andere bladen niet gelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) sound like somebody: look at them first</source>
        <translation>
            <numerusform>Bij %n rij lijkt de naam op die van iemand anders. Kijk daar eerst naar.</numerusform>
            <numerusform>Bij %n rijen lijkt de naam op die van iemand anders. Kijk daar eerst naar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): something was added since.</source>
        <translation>
            <numerusform>%n blijft staan: er is sindsdien iets bij gekomen.</numerusform>
            <numerusform>%n blijven staan: er is sindsdien iets bij gekomen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A leerroute out of a file becomes a fact of the dossier, not a plan: a PIP that was made elsewhere is not in this program.</source>
        <translation>Een leerroute uit een bestand wordt een gegeven van het dossier, geen plan: een PIP dat ergens anders is gemaakt, staat niet in dit programma.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Afbreken</translation>
    </message>
    <message>
        <source>Caseload ({patterns})</source>
        <translation>Caseload ({patterns})</translation>
    </message>
    <message>
        <source>Choose a CSV or Excel file with one person per row, or drop it here. You see what would happen first; nothing is kept before you take it in.</source>
        <translation>Kies een CSV- of Excel-bestand met één persoon per rij, of sleep het hierheen. U ziet eerst wat er zou gebeuren; er wordt niets bewaard voordat u het inleest.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>Columns left out: {names}</source>
        <translation>Kolommen die niet worden ingelezen: {names}</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Laten staan</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>Laatste inlezing</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Niet ingelezen</translation>
    </message>
    <message>
        <source>Perhaps known</source>
        <translation>Misschien bekend</translation>
    </message>
    <message>
        <source>See whether each column is what the program took it for.</source>
        <translation>Kijk of elke kolom is waarvoor het programma hem houdt.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>Afgebroken. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Inlezen</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n dossier(s)</source>
        <translation>
            <numerusform>%n dossier inlezen</numerusform>
            <numerusform>%n dossiers inlezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in a caseload</source>
        <translation>Caseload inlezen</translation>
    </message>
    <message>
        <source>Take it out again</source>
        <translation>Weer eruit halen</translation>
    </message>
    <message numerus="yes">
        <source>Take out %n dossier(s) for good</source>
        <translation>
            <numerusform>%n dossier voorgoed eruit halen</numerusform>
            <numerusform>%n dossiers voorgoed eruit halen</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Wordt ingelezen</translation>
    </message>
    <message>
        <source>The columns</source>
        <translation>De kolommen</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Het bestand</translation>
    </message>
    <message>
        <source>The rows</source>
        <translation>De rijen</translation>
    </message>
    <message>
        <source>Who may be here already is skipped, unless you tick the box (space bar): then it becomes a new dossier.</source>
        <translation>Wie er misschien al is, wordt overgeslagen, tenzij u het vakje aankruist (spatiebalk): dan wordt het een nieuw dossier.</translation>
    </message>
</context>
<context>
    <name>CaseloadRows</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Wat er gebeurt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
</context>
<context>
    <name>CaseloadTable</name>
    <message>
        <source>Rows of the file</source>
        <translation>Rijen van het bestand</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Not shown now: {count}</source>
        <translation>Nu niet getoond: {count}</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>Er is nog niets gemeten.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
</context>
<context>
    <name>ClashChip</name>
    <message numerus="yes">
        <source>%n clash(es)</source>
        <translation>
            <numerusform>Botst %n keer</numerusform>
            <numerusform>Botst %n keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n punt om op te letten</numerusform>
            <numerusform>%n punten om op te letten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing clashes</source>
        <translation>Niets botst</translation>
    </message>
</context>
<context>
    <name>ClientCard</name>
    <message>
        <source>Close the client&apos;s screen</source>
        <translation>Scherm van de cliënt sluiten</translation>
    </message>
    <message>
        <source>Give the screen to the client</source>
        <translation>Aan de cliënt geven</translation>
    </message>
    <message>
        <source>Second screen (Shift+F8)</source>
        <translation>Tweede scherm (Shift+F8)</translation>
    </message>
    <message>
        <source>Show this question about health to the client</source>
        <translation>Deze vraag over gezondheid aan de cliënt tonen</translation>
    </message>
    <message>
        <source>Turn the laptop (F8)</source>
        <translation>Laptop omdraaien (F8)</translation>
    </message>
</context>
<context>
    <name>ClientSteps</name>
    <message numerus="yes">
        <source>%n answer(s) could not be taken in and are kept.</source>
        <translation>
            <numerusform>%n antwoord kon niet worden overgenomen en blijft bewaard.</numerusform>
            <numerusform>%n antwoorden konden niet worden overgenomen en blijven bewaard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) from the client&apos;s screen came in.</source>
        <translation>
            <numerusform>%n antwoord van het scherm van de cliënt is overgenomen.</numerusform>
            <numerusform>%n antwoorden van het scherm van de cliënt zijn overgenomen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) on the client&apos;s screen cannot be read and are kept.</source>
        <translation>
            <numerusform>%n gesprek op het scherm van de cliënt kan niet worden gelezen en blijft bewaard.</numerusform>
            <numerusform>%n gesprekken op het scherm van de cliënt kunnen niet worden gelezen en blijven bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything is kept yet. Finish it before you give the screen.</source>
        <translation>Nog niet alles is bewaard. Maak het af voordat u het scherm geeft.</translation>
    </message>
</context>
<context>
    <name>ClientWindow</name>
    <message>
        <source>For the coach: unlock</source>
        <translation>Voor de coach: ontgrendelen</translation>
    </message>
</context>
<context>
    <name>CoachLine</name>
    <message>
        <source>Coach: {name}</source>
        <translation>Coach: {name}</translation>
    </message>
    <message>
        <source>Coach: {name} since {day}</source>
        <translation>Coach: {name} sinds {day}</translation>
    </message>
    <message>
        <source>Transfer to a colleague</source>
        <translation>Overdragen aan een collega</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Only what differs is told. Nothing is added up, and nobody is judged.</source>
        <translation>Hier staat wat er anders is. Er wordt niets opgeteld en niemand beoordeeld.</translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation>Toen en nu</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Ask the client</source>
        <translation>Aan de cliënt vragen</translation>
    </message>
    <message>
        <source>Both are true</source>
        <translation>Allebei waar</translation>
    </message>
    <message>
        <source>Choose first which of them holds.</source>
        <translation>Kies eerst welk antwoord klopt.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Beslissen</translation>
    </message>
    <message>
        <source>Show number</source>
        <translation>Nummer tonen</translation>
    </message>
    <message>
        <source>Stands in the history beside what does not hold.</source>
        <translation>Dit komt in de geschiedenis te staan, bij wat niet klopt.</translation>
    </message>
    <message>
        <source>This holds</source>
        <translation>Dit klopt</translation>
    </message>
    <message>
        <source>Took away what stood here</source>
        <translation>Heeft weggehaald wat hier stond</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>You</source>
        <translation>U</translation>
    </message>
    <message>
        <source>asked in {language}</source>
        <translation>gevraagd in {language}</translation>
    </message>
    <message>
        <source>device {device}</source>
        <translation>apparaat {device}</translation>
    </message>
</context>
<context>
    <name>ConflictModel</name>
    <message>
        <source>Somebody else ({id})</source>
        <translation>Iemand anders ({id})</translation>
    </message>
</context>
<context>
    <name>ConflictPage</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>nog %n te beslissen</numerusform>
            <numerusform>nog %n te beslissen</numerusform>
        </translation>
    </message>
    <message>
        <source>Alone with the client</source>
        <translation>Alleen met de cliënt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Nobody looks along</source>
        <translation>Niemand kijkt mee</translation>
    </message>
    <message>
        <source>Nothing is to be decided here.</source>
        <translation>Hier is niets te beslissen.</translation>
    </message>
    <message>
        <source>Others may look along</source>
        <translation>Anderen kunnen meekijken</translation>
    </message>
    <message>
        <source>These answers were given without knowing of each other. Both stay until you decide. Whatever you choose, the other one stays in the history.</source>
        <translation>Twee mensen hebben dit los van elkaar opgeschreven. Beide antwoorden blijven staan tot u beslist. Wat u niet kiest, blijft in de geschiedenis staan.</translation>
    </message>
    <message>
        <source>This intake was begun more than once, without knowing of each other ({begun}). It is shown as one conversation: what only one of you asked stands in it.</source>
        <translation>Deze intake is door meer dan één persoon begonnen, los van elkaar ({begun}). U ziet de intake als één gesprek: ook wat maar één van u heeft gevraagd, staat erin.</translation>
    </message>
    <message>
        <source>To the dossier</source>
        <translation>Naar het dossier</translation>
    </message>
    <message>
        <source>What was told differently</source>
        <translation>Verschillend verteld</translation>
    </message>
    <message>
        <source>Who can look along</source>
        <translation>Wie kan er meekijken?</translation>
    </message>
</context>
<context>
    <name>CorrectForm</name>
    <message>
        <source>Correct it</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>Now: {answer}</source>
        <translation>Nu: {answer}</translation>
    </message>
    <message>
        <source>Stands in the history beside the old value.</source>
        <translation>Staat in de geschiedenis bij de oude waarde.</translation>
    </message>
    <message>
        <source>What is not right?</source>
        <translation>Wat klopt niet?</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Wat wel klopt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>{day}: {answer}, corrected: {reason}</source>
        <translation>{day}: {answer}, verbeterd: {reason}</translation>
    </message>
</context>
<context>
    <name>CountsPage</name>
    <message>
        <source>Counts</source>
        <translation>Aantallen</translation>
    </message>
    <message>
        <source>Dossiers in this vault</source>
        <translation>Dossiers in deze kluis</translation>
    </message>
    <message>
        <source>Goals in the library</source>
        <translation>Doelen in de bibliotheek</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Onderwerpen</translation>
    </message>
    <message>
        <source>Version of the questionnaire</source>
        <translation>Versie van de vragenlijst</translation>
    </message>
    <message>
        <source>What this installation holds</source>
        <translation>Wat er in deze installatie zit</translation>
    </message>
    <message>
        <source>Your role manages the installation. Dossiers are not in this vault.</source>
        <translation>Uw rol beheert de installatie. In deze kluis staan geen dossiers.</translation>
    </message>
</context>
<context>
    <name>CourseModel</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>nog ongeveer %n minuut</numerusform>
            <numerusform>nog ongeveer %n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message>
        <source>What was talked about</source>
        <translation>Wat is besproken</translation>
    </message>
</context>
<context>
    <name>CoverageLine</name>
    <message>
        <source>Talked about: law {law}, municipality {own}</source>
        <translation>Besproken: wet {law}, gemeente {own}</translation>
    </message>
</context>
<context>
    <name>CoverageMeter</name>
    <message>
        <source>Law: {done} of {total} talked about</source>
        <translation>Wet: {done} van {total} besproken</translation>
    </message>
    <message>
        <source>Municipality: {done} of {total} talked about</source>
        <translation>Gemeente: {done} van {total} besproken</translation>
    </message>
</context>
<context>
    <name>DeadlinesCard</name>
    <message>
        <source>At {pace} hours a week: reached about {day}</source>
        <translation>Bij {pace} uur per week: gehaald rond {day}</translation>
    </message>
    <message>
        <source>Dutch and KNM</source>
        <translation>Nederlands en KNM</translation>
    </message>
    <message>
        <source>Hours of the Z-route</source>
        <translation>Uren van de Z-route</translation>
    </message>
    <message>
        <source>No hours in the last twelve weeks: no forecast.</source>
        <translation>Geen uren in de laatste twaalf weken: geen verwachting.</translation>
    </message>
    <message>
        <source>No term runs yet.</source>
        <translation>Er loopt nog geen termijn.</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Participatie</translation>
    </message>
    <message>
        <source>Reached.</source>
        <translation>Gehaald.</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>Wat loopt</translation>
    </message>
    <message>
        <source>counted: {raw}; {article}</source>
        <translation>geteld: {raw}; {article}</translation>
    </message>
    <message>
        <source>plan it on {day}; {article}</source>
        <translation>plan het op {day}; {article}</translation>
    </message>
    <message>
        <source>{done} of {wanted} hours</source>
        <translation>{done} van {wanted} uur</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>A level belongs to the B1-route alone.</source>
        <translation>Een niveau hoort alleen bij de B1-route.</translation>
    </message>
    <message>
        <source>A2, after scaling down</source>
        <translation>A2, na afschalen</translation>
    </message>
    <message>
        <source>A: learns to read for the first time</source>
        <translation>A: leert voor het eerst lezen</translation>
    </message>
    <message>
        <source>AA: knows another script</source>
        <translation>AA: kent een ander schrift</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>KNM</source>
        <translation>KNM</translation>
    </message>
    <message>
        <source>Level of the exams</source>
        <translation>Niveau van de examens</translation>
    </message>
    <message>
        <source>Literacy lessons</source>
        <translation>Alfabetisering</translation>
    </message>
    <message>
        <source>May finish an education first</source>
        <translation>Mag eerst de opleiding afmaken</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Niet nodig</translation>
    </message>
    <message>
        <source>The level is told to DUO. A2 can be chosen in a next plan only.</source>
        <translation>Het niveau gaat naar DUO. A2 kan alleen in een volgend plan.</translation>
    </message>
    <message>
        <source>Within the lessons</source>
        <translation>In de lessen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>DifferingCard</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>nog %n te beslissen</numerusform>
            <numerusform>nog %n te beslissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told differently in %n dossier(s)</source>
        <translation>
            <numerusform>In %n dossier is iets verschillend verteld</numerusform>
            <numerusform>In %n dossiers is iets verschillend verteld</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferingLine</name>
    <message numerus="yes">
        <source>%n answer(s) told differently: decide</source>
        <translation>
            <numerusform>%n antwoord is verschillend verteld: beslis</numerusform>
            <numerusform>%n antwoorden zijn verschillend verteld: beslis</numerusform>
        </translation>
    </message>
    <message>
        <source>This intake was begun more than once: look</source>
        <translation>Deze intake is meer dan één keer begonnen: kijk</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>A copy was written.</source>
        <translation>De kopie is geschreven.</translation>
    </message>
    <message>
        <source>Ask the time stamp</source>
        <translation>Tijdstempel opvragen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Export a copy</source>
        <translation>Kopie opslaan</translation>
    </message>
    <message>
        <source>It leaves the list. That it was there stays in the log.</source>
        <translation>Het verdwijnt uit de lijst. In het logboek blijft staan dat het er was.</translation>
    </message>
    <message>
        <source>Looking at it and taking a copy out are written in the log.</source>
        <translation>Bekijken en een kopie maken worden in het logboek genoteerd.</translation>
    </message>
    <message>
        <source>The certificate of this plan&apos;s time stamp ends on {day}. With one more stamp before that day the signatures can still be checked after it.</source>
        <translation>Het certificaat van het tijdstempel onder dit plan verloopt op {day}. Met een nieuw stempel vóór die dag zijn de handtekeningen ook daarna nog te controleren.</translation>
    </message>
    <message>
        <source>The time stamp is being asked for.</source>
        <translation>Het tijdstempel wordt opgevraagd.</translation>
    </message>
    <message>
        <source>This plan was sealed without the time of others. With it the signatures can still be checked when their certificates have ended.</source>
        <translation>Dit plan is verzegeld zonder de tijd van een ander. Daarmee zijn de handtekeningen nog te controleren als hun certificaten zijn verlopen.</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Tijdstempel</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>Why is it withdrawn?</source>
        <translation>Waarom wordt het ingetrokken?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Withdraw this document</source>
        <translation>Dit document intrekken</translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message>
        <source>Choose a scan or photo</source>
        <translation>Kies een scan of foto</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>How sensitive</source>
        <translation>Hoe gevoelig</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>No documents yet.</source>
        <translation>Nog geen documenten.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody looks along: show %n more document(s)</source>
        <translation>
            <numerusform>Niemand kijkt mee: toon nog %n document</numerusform>
            <numerusform>Niemand kijkt mee: toon nog %n documenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos, scans and PDF ({patterns})</source>
        <translation>Foto&apos;s, scans en pdf ({patterns})</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>What it is about. May stay empty.</source>
        <translation>Waar het over gaat. Mag leeg blijven.</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>A clean copy is being made.</source>
        <translation>Er wordt een schone kopie gemaakt.</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>From arrival to taking part</source>
        <translation>Van aankomst naar meedoen</translation>
    </message>
</context>
<context>
    <name>DossierModel</name>
    <message>
        <source>Dossier removed</source>
        <translation>Dossier verwijderd</translation>
    </message>
    <message>
        <source>tie ended</source>
        <translation>band beëindigd</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n jaar</numerusform>
            <numerusform>%n jaar</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Dossier {number}</source>
        <translation>Dossier {number}</translation>
    </message>
    <message>
        <source>Go on with the intake</source>
        <translation>Verder met de vragenlijst</translation>
    </message>
    <message>
        <source>Group (DUO)</source>
        <translation>Doelgroep (DUO)</translation>
    </message>
    <message>
        <source>Groups by DUO</source>
        <translation>Groepen volgens DUO</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Logbook</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Metingen</translation>
    </message>
    <message>
        <source>No plan yet.</source>
        <translation>Er is nog geen PIP.</translation>
    </message>
    <message>
        <source>Notice of DUO</source>
        <translation>Kennisgeving van DUO</translation>
    </message>
    <message>
        <source>Plan at the latest on {legal} (counted: {raw}; {article})</source>
        <translation>PIP uiterlijk op {legal} (geteld: {raw}; {article})</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plannen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Registered in the municipality</source>
        <translation>Ingeschreven in de gemeente</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>The ten weeks for the plan do not run.</source>
        <translation>De tien weken voor het PIP lopen nu niet.</translation>
    </message>
    <message>
        <source>To the plan</source>
        <translation>Naar het PIP</translation>
    </message>
    <message>
        <source>V-number</source>
        <translation>V-nummer</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Versie {number}</translation>
    </message>
    <message>
        <source>What now</source>
        <translation>Wat nu</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>speaks {language}</source>
        <translation>spreekt {language}</translation>
    </message>
</context>
<context>
    <name>DrawAnswer</name>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message numerus="yes">
        <source>%n dossier(s) kept long enough</source>
        <translation>
            <numerusform>Van %n dossier is de bewaartermijn voorbij</numerusform>
            <numerusform>Van %n dossiers is de bewaartermijn voorbij</numerusform>
        </translation>
    </message>
    <message>
        <source>since {day}, {article}</source>
        <translation>sinds {day}, {article}</translation>
    </message>
</context>
<context>
    <name>DuoPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Changed since {day}</source>
        <translation>Gewijzigd sinds {day}</translation>
    </message>
    <message>
        <source>Copied over on {day}</source>
        <translation>Overgenomen op {day}</translation>
    </message>
    <message>
        <source>Copied over today</source>
        <translation>Vandaag overgenomen</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>Kopieer {name}</translation>
    </message>
    <message>
        <source>Export as JSON</source>
        <translation>Exporteer als JSON</translation>
    </message>
    <message>
        <source>Export the fields for DUO</source>
        <translation>Velden voor DUO exporteren</translation>
    </message>
    <message>
        <source>Fields for DUO</source>
        <translation>Velden voor DUO</translation>
    </message>
    <message>
        <source>In every path</source>
        <translation>In elk pad</translation>
    </message>
    <message>
        <source>Not copied over yet</source>
        <translation>Nog niet overgenomen</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Niets.</translation>
    </message>
    <message>
        <source>The file was written.</source>
        <translation>Het bestand is geschreven.</translation>
    </message>
    <message>
        <source>To progress</source>
        <translation>Naar de voortgang</translation>
    </message>
    <message>
        <source>What DUO would refuse</source>
        <translation>Wat DUO zou weigeren</translation>
    </message>
</context>
<context>
    <name>EnforcementCard</name>
    <message>
        <source>Called {calls} time(s), stayed away {missed} time(s).</source>
        <translation>{calls} keer opgeroepen, {missed} keer niet verschenen.</translation>
    </message>
    <message>
        <source>Not coming to the intake</source>
        <translation>Niet verschijnen bij de intake</translation>
    </message>
</context>
<context>
    <name>ErkCard</name>
    <message>
        <source>Level of Dutch (ERK)</source>
        <translation>Niveau Nederlands (ERK)</translation>
    </message>
    <message>
        <source>No proposal</source>
        <translation>Geen voorstel</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Vaardigheid</translation>
    </message>
    <message>
        <source>The proposals come from these answers:</source>
        <translation>De voorstellen komen uit deze antwoorden:</translation>
    </message>
    <message>
        <source>What the client says of it is the proposal; you set the level.</source>
        <translation>Het eigen beeld van de cliënt is het voorstel; u bepaalt het niveau.</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message numerus="yes">
        <source>%n not taken over</source>
        <translation>
            <numerusform>%n niet overgenomen</numerusform>
            <numerusform>%n niet overgenomen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n verzonden</numerusform>
            <numerusform>%n verzonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n gestopt</numerusform>
            <numerusform>%n gestopt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>%n wijziging wacht</numerusform>
            <numerusform>%n wijzigingen wachten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more dossier(s)</source>
        <translation>
            <numerusform>En nog %n dossier</numerusform>
            <numerusform>En nog %n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n dossier(s) differ</source>
        <translation>
            <numerusform>Minstens %n dossier wijkt af</numerusform>
            <numerusform>Minstens %n dossiers wijken af</numerusform>
        </translation>
    </message>
    <message>
        <source>Came in and was set apart</source>
        <translation>Kwam binnen en is apart gezet</translation>
    </message>
    <message>
        <source>Closed at the municipality</source>
        <translation>Gesloten bij de gemeente</translation>
    </message>
    <message>
        <source>Closed on {day}. What is told here since cannot be added there.</source>
        <translation>Gesloten op {day}. Wat hier sindsdien is verteld, kan daar niet bij.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Uitwisseling</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Nu uitwisselen</translation>
    </message>
    <message>
        <source>Exchanging with the municipality...</source>
        <translation>Bezig met uitwisselen met de gemeente...</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>In het kort</translation>
    </message>
    <message>
        <source>How far the exchange is</source>
        <translation>Hoe ver de uitwisseling is</translation>
    </message>
    <message numerus="yes">
        <source>In %n dossier(s)</source>
        <translation>
            <numerusform>In %n dossier</numerusform>
            <numerusform>In %n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>It is right, send everything again</source>
        <translation>Het klopt, verzend alles opnieuw</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Zo laten</translation>
    </message>
    <message>
        <source>Leave it so with the dossier of {name}</source>
        <translation>Laat het zo bij het dossier van {name}</translation>
    </message>
    <message>
        <source>Look at these</source>
        <translation>Kijk hiernaar</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>Niet overgenomen</translation>
    </message>
    <message>
        <source>Nothing is sent before you have chosen.</source>
        <translation>Er wordt niets verzonden tot u hebt gekozen.</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Niets om naar te kijken</translation>
    </message>
    <message>
        <source>Nothing waits. Everything that is told is there.</source>
        <translation>Er wacht niets. Alles wat is verteld, staat er.</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet</source>
        <translation>Er is nog niets uitgewisseld</translation>
    </message>
    <message numerus="yes">
        <source>Of %n dossier(s)</source>
        <translation>
            <numerusform>Van %n dossier</numerusform>
            <numerusform>Van %n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Opnieuw verzenden</translation>
    </message>
    <message>
        <source>Send the dossier of {name} to the municipality again</source>
        <translation>Verzend het dossier van {name} opnieuw naar de gemeente</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The exchange is done.</source>
        <translation>De uitwisseling is klaar.</translation>
    </message>
    <message>
        <source>The municipal system said: {words}</source>
        <translation>Het systeem van de gemeente zei: {words}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Try again with the dossier of {name}</source>
        <translation>Opnieuw proberen met het dossier van {name}</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Wat wacht</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>What is known</source>
        <translation>Wat bekend is</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Counting...</source>
        <translation>Bezig met tellen...</translation>
    </message>
    <message>
        <source>Delivery to CBS</source>
        <translation>Levering aan het CBS</translation>
    </message>
    <message>
        <source>Delivery to CBS, with personal data</source>
        <translation>Levering aan het CBS, met persoonsgegevens</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteer</translation>
    </message>
    <message>
        <source>Export the figures</source>
        <translation>Cijfers exporteren</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>The file was written.</source>
        <translation>Het bestand is geschreven.</translation>
    </message>
    <message>
        <source>The packs of this municipality name no targets.</source>
        <translation>De pakketten van deze gemeente noemen geen doelen.</translation>
    </message>
    <message>
        <source>This program does not know it · aimed at {wanted}</source>
        <translation>Dit programma weet het niet · streven {wanted}</translation>
    </message>
    <message>
        <source>What is not known yet</source>
        <translation>Wat nog niet bekend is</translation>
    </message>
    <message>
        <source>What the municipality aims at</source>
        <translation>Waar de gemeente naar streeft</translation>
    </message>
    <message>
        <source>{day} · {total} people · counts of 1 to 4 are a star</source>
        <translation>{day} · {total} mensen · aantallen van 1 tot en met 4 zijn een sterretje</translation>
    </message>
    <message>
        <source>{reached} · of {people} people · aimed at {wanted}</source>
        <translation>{reached} · van {people} mensen · streven {wanted}</translation>
    </message>
</context>
<context>
    <name>FileAnswer</name>
    <message>
        <source>Choose a file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>Files ({patterns})</source>
        <translation>Bestanden ({patterns})</translation>
    </message>
    <message>
        <source>No longer in the dossier</source>
        <translation>Niet meer in het dossier</translation>
    </message>
    <message>
        <source>Nothing attached yet</source>
        <translation>Nog niets toegevoegd</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Advice</source>
        <translation>Advies</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat er is gevonden</translation>
    </message>
</context>
<context>
    <name>FoldedAnswer</name>
    <message>
        <source>Choose an answer</source>
        <translation>Kies een antwoord</translation>
    </message>
</context>
<context>
    <name>Freshening</name>
    <message>
        <source>It is shown here.</source>
        <translation>Het staat hier nu.</translation>
    </message>
    <message>
        <source>It is shown once what you began here is kept or left.</source>
        <translation>U ziet het zodra wat u hier begon is bewaard of verlaten.</translation>
    </message>
    <message>
        <source>It is shown when you open this page again.</source>
        <translation>U ziet het als u deze pagina opnieuw opent.</translation>
    </message>
    <message>
        <source>Something came in about this person, from {who}.</source>
        <translation>Er kwam iets binnen over deze persoon, van {who}.</translation>
    </message>
    <message>
        <source>you, on another laptop</source>
        <translation>u, op een andere laptop</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message numerus="yes">
        <source>%n answer(s) could not be taken in and are kept.</source>
        <translation>
            <numerusform>%n antwoord kon niet worden overgenomen en blijft bewaard.</numerusform>
            <numerusform>%n antwoorden konden niet worden overgenomen en blijven bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>The client is ready and waits for you.</source>
        <translation>De cliënt is klaar en wacht op u.</translation>
    </message>
    <message>
        <source>The client&apos;s screen is open. You see each answer at once.</source>
        <translation>Het scherm van de cliënt is open. U ziet elk antwoord meteen.</translation>
    </message>
</context>
<context>
    <name>GoalForm</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>How we see that it works</source>
        <translation>Hoe wij zien dat het lukt</translation>
    </message>
    <message>
        <source>Left empty, the words of the library stand there, in both languages.</source>
        <translation>Blijft een veld leeg, dan staan daar de woorden van de bibliotheek, in beide talen.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Ready by</source>
        <translation>Klaar op</translation>
    </message>
    <message>
        <source>This date does not exist. It was not saved yet.</source>
        <translation>Deze datum bestaat niet. Hij is nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>What others do</source>
        <translation>Wat anderen doen</translation>
    </message>
    <message>
        <source>What the client does</source>
        <translation>Wat de cliënt doet</translation>
    </message>
    <message>
        <source>What the coach does</source>
        <translation>Wat de coach doet</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
</context>
<context>
    <name>GoalsCard</name>
    <message>
        <source>A goal in the client&apos;s own words</source>
        <translation>Een doel in de eigen woorden van de cliënt</translation>
    </message>
    <message>
        <source>Actions, measure and date</source>
        <translation>Acties, meetpunt en datum</translation>
    </message>
    <message>
        <source>Add this goal</source>
        <translation>Doel toevoegen</translation>
    </message>
    <message>
        <source>Because of question {numbers}</source>
        <translation>Vanwege vraag {numbers}</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>{n} of at most 5</source>
        <translation>{n} van hoogstens 5</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Folder:</source>
        <translation>Map:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Soort:</translation>
    </message>
</context>
<context>
    <name>GuideText</name>
    <message>
        <source>Text of the guide</source>
        <translation>Tekst van de handleiding</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Hulp sluiten</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>This address is outside the program and is not opened: {address}</source>
        <translation>Dit adres ligt buiten het programma en wordt niet geopend: {address}</translation>
    </message>
    <message>
        <source>This page is not in the guide.</source>
        <translation>Deze bladzijde staat niet in de handleiding.</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message numerus="yes">
        <source>%n answer(s) no longer apply</source>
        <translation>
            <numerusform>%n niet meer van toepassing</numerusform>
            <numerusform>%n niet meer van toepassing</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Nothing was told here yet.</source>
        <translation>Hier is nog niets gezegd.</translation>
    </message>
    <message>
        <source>Put back what stood before your last answer (Ctrl+Z)</source>
        <translation>Terugzetten wat er vóór uw laatste antwoord stond (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Tell again what was undone (Ctrl+Shift+Z)</source>
        <translation>Opnieuw vastleggen wat ongedaan is gemaakt (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>They are kept, stand in no plan, and count again once they are asked.</source>
        <translation>Ze blijven bewaard, staan in geen enkel plan, en tellen weer mee als de vraag weer geldt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message numerus="yes">
        <source>and %n more before that</source>
        <translation>
            <numerusform>en daarvoor nog %n</numerusform>
            <numerusform>en daarvoor nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>asked in {language} · questionnaire {version}</source>
        <translation>gevraagd in het {language} · vragenlijst {version}</translation>
    </message>
    <message>
        <source>corrected: {reason}</source>
        <translation>verbeterd: {reason}</translation>
    </message>
    <message>
        <source>noted outside the questionnaire</source>
        <translation>vastgelegd buiten de vragenlijst</translation>
    </message>
    <message>
        <source>present: {people}</source>
        <translation>erbij: {people}</translation>
    </message>
    <message>
        <source>put back by undo</source>
        <translation>teruggezet met Ongedaan maken</translation>
    </message>
    <message>
        <source>told again by redo</source>
        <translation>weer vastgelegd met Opnieuw</translation>
    </message>
    <message>
        <source>{dots} (number, not shown)</source>
        <translation>{dots} (nummer, niet getoond)</translation>
    </message>
</context>
<context>
    <name>HoursCard</name>
    <message>
        <source>Beside the lessons: {hours} that the client has time for.</source>
        <translation>Naast de les: {hours} waarvoor de cliënt tijd heeft.</translation>
    </message>
    <message>
        <source>Dutch and KNM</source>
        <translation>Nederlands en KNM</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Uren per week</translation>
    </message>
    <message>
        <source>Nothing stands in this week yet.</source>
        <translation>Er staat nog niets in deze week.</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Participatie</translation>
    </message>
    <message>
        <source>{name}: {left} hours to go, and no hours in this week.</source>
        <translation>{name}: nog {left} uur, en geen uren in deze week.</translation>
    </message>
    <message>
        <source>{name}: {left} hours to go, in this week reached about {day}.</source>
        <translation>{name}: nog {left} uur, met deze week gehaald rond {day}.</translation>
    </message>
    <message>
        <source>{name}: {wanted} hours reached.</source>
        <translation>{name}: {wanted} uur gehaald.</translation>
    </message>
</context>
<context>
    <name>HouseholdCard</name>
    <message>
        <source>Household</source>
        <translation>Gezin</translation>
    </message>
</context>
<context>
    <name>IdleCard</name>
    <message>
        <source>It also locks when the computer goes to sleep, the lid closes, the screen is locked or somebody else comes. Ctrl+L locks at once. F9 hides everything at once.</source>
        <translation>De kluis gaat ook op slot als de computer gaat slapen, het deksel dichtgaat, het scherm wordt vergrendeld of iemand anders inlogt. Ctrl+L vergrendelt meteen. F9 verbergt alles meteen.</translation>
    </message>
    <message>
        <source>Locks without input after</source>
        <translation>Vergrendelen zonder invoer na</translation>
    </message>
    <message>
        <source>When nobody is there</source>
        <translation>Als er niemand achter de computer zit</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minuten</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message numerus="yes">
        <source>%n answer(s) no longer apply</source>
        <translation>
            <numerusform>%n antwoord niet meer van toepassing</numerusform>
            <numerusform>%n antwoorden niet meer van toepassing</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Final measurement · {done} of {total} answered</source>
        <translation>Eindmeting · {done} van {total} beantwoord</translation>
    </message>
    <message>
        <source>For you as coach</source>
        <translation>Voor u als coach</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Language of the client</source>
        <translation>Taal van de cliënt</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Volgende vraag</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Niet opgeslagen</translation>
    </message>
    <message>
        <source>Note, only for colleagues</source>
        <translation>Notitie, alleen voor collega&apos;s</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Questionnaire · {done} of {total} answered</source>
        <translation>Vragenlijst · {done} van {total} beantwoord</translation>
    </message>
    <message>
        <source>Read the question aloud and wait.</source>
        <translation>Lees de vraag rustig voor en wacht.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Opslaan...</translation>
    </message>
</context>
<context>
    <name>IntakeRail</name>
    <message>
        <source>First talk</source>
        <translation>Eerste gesprek</translation>
    </message>
    <message>
        <source>Full form</source>
        <translation>Volledig</translation>
    </message>
    <message>
        <source>Only the questions of a first talk; all answers stay</source>
        <translation>Alleen de vragen van een eerste gesprek; alle antwoorden blijven</translation>
    </message>
</context>
<context>
    <name>KeyCardConfirm</name>
    <message>
        <source>Ask the person to read the digits aloud. The first five groups must be these; type the sixth as you hear it.</source>
        <translation>Vraag de persoon de cijfers voor te lezen. De eerste vijf groepen moeten deze zijn; typ de zesde zoals u die hoort.</translation>
    </message>
    <message>
        <source>The last five digits, as you hear them</source>
        <translation>De laatste vijf cijfers, zoals u ze hoort</translation>
    </message>
    <message>
        <source>Trust this card</source>
        <translation>Deze kaart vertrouwen</translation>
    </message>
</context>
<context>
    <name>KeyCardsPage</name>
    <message>
        <source>A package can go to these people, and theirs are believed.</source>
        <translation>Aan deze mensen kunt u een pakket geven, en hun pakketten worden vertrouwd.</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>Kaart toevoegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Cards of others</source>
        <translation>Kaarten van anderen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Kies een bestand</translation>
    </message>
    <message>
        <source>Choose a key card</source>
        <translation>Kies een sleutelkaart</translation>
    </message>
    <message>
        <source>Choose the file that you were given, or paste the text of the code. Then call the person, at a number that you know already.</source>
        <translation>Kies het bestand dat u hebt gekregen, of plak de tekst van de code. Bel daarna de persoon, op een nummer dat u al kende.</translation>
    </message>
    <message>
        <source>Give this card to a colleague or a begeleider, as a file or by the code. It is no secret and says nothing of your clients.</source>
        <translation>Geef deze kaart aan een collega of begeleider, als bestand of met de code. Er staat niets geheims op en niets over uw cliënten.</translation>
    </message>
    <message>
        <source>Key card (*.coachkaart)</source>
        <translation>Sleutelkaart (*.coachkaart)</translation>
    </message>
    <message>
        <source>Key cards</source>
        <translation>Sleutelkaarten</translation>
    </message>
    <message>
        <source>No card of anybody yet.</source>
        <translation>Nog geen kaart van iemand.</translation>
    </message>
    <message>
        <source>Or paste the text of the code</source>
        <translation>Of plak de tekst van de code</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>Blad om te printen</translation>
    </message>
    <message>
        <source>QR code of your key card</source>
        <translation>QR-code van uw sleutelkaart</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Read these digits aloud on the telephone when you are asked for them:</source>
        <translation>Lees deze cijfers voor aan de telefoon als iemand erom vraagt:</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Bewaren als bestand</translation>
    </message>
    <message>
        <source>Save the key card</source>
        <translation>Sleutelkaart bewaren</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>To the packages</source>
        <translation>Naar de pakketten</translation>
    </message>
    <message>
        <source>Trusted since {day}</source>
        <translation>Vertrouwd sinds {day}</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Withdraw the card of {name}</source>
        <translation>De kaart van {name} intrekken</translation>
    </message>
    <message>
        <source>Withdrawn {day}</source>
        <translation>Ingetrokken {day}</translation>
    </message>
    <message>
        <source>Your key card</source>
        <translation>Uw sleutelkaart</translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <source>From now on the new recovery code opens the vault.</source>
        <translation>Vanaf nu opent de nieuwe herstelcode de kluis.</translation>
    </message>
    <message>
        <source>From now on the new words open the vault.</source>
        <translation>Vanaf nu openen de nieuwe woorden de kluis.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Access to the vault</source>
        <translation>Toegang tot de kluis</translation>
    </message>
    <message>
        <source>After encrypting anew the vault is locked.</source>
        <translation>Na het opnieuw versleutelen gaat de kluis op slot.</translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation>Een andere wachtzin</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Wachtzin veranderen</translation>
    </message>
    <message>
        <source>Encrypt everything anew: somebody may know the old words</source>
        <translation>Alles opnieuw versleutelen: iemand kent de oude woorden misschien</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ik heb de code opgeschreven</translation>
    </message>
    <message>
        <source>Make another recovery code</source>
        <translation>Een andere herstelcode maken</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Andere manieren</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere woorden</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>The code on paper that you have now opens nothing any more after that.</source>
        <translation>De code die u nu op papier heeft, opent daarna niets meer.</translation>
    </message>
    <message>
        <source>The municipality can open the vault with the key that it keeps in its safe</source>
        <translation>De gemeente kan de kluis openen met de sleutel die zij zelf veilig bewaart</translation>
    </message>
    <message>
        <source>These are not the five words above.</source>
        <translation>Dit zijn niet de vijf woorden hierboven.</translation>
    </message>
    <message>
        <source>These come beside passphrase and recovery code. Losing them loses nothing.</source>
        <translation>Deze komen naast de wachtzin en de herstelcode. Raken ze weg, dan is er niets verloren.</translation>
    </message>
    <message>
        <source>This computer opens the vault for twelve hours after the passphrase did</source>
        <translation>Deze computer opent de kluis tot twaalf uur na de wachtzin</translation>
    </message>
    <message>
        <source>This is not the code above. Check each group.</source>
        <translation>Dit is niet de code hierboven. Controleer elke groep.</translation>
    </message>
    <message>
        <source>Type the five new words</source>
        <translation>Typ de vijf nieuwe woorden</translation>
    </message>
    <message>
        <source>Type the recovery code</source>
        <translation>Typ de herstelcode</translation>
    </message>
    <message>
        <source>Type your passphrase once more before you change what opens the vault.</source>
        <translation>Typ nog een keer uw wachtzin voordat u verandert wat de kluis opent.</translation>
    </message>
    <message>
        <source>Write it on paper, give it to your team leader, and type it back.</source>
        <translation>Schrijf de code op papier, geef die aan uw teamleider en typ hem over.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Uw wachtzin</translation>
    </message>
</context>
<context>
    <name>KindsRail</name>
    <message>
        <source>Nobody but me</source>
        <translation>Alleen ik</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Nog niet gezegd</translation>
    </message>
    <message>
        <source>Others too</source>
        <translation>Ook anderen</translation>
    </message>
    <message>
        <source>Search in what was recorded</source>
        <translation>Zoek in wat is vastgelegd</translation>
    </message>
    <message>
        <source>What can be recorded</source>
        <translation>Wat vastgelegd kan worden</translation>
    </message>
    <message>
        <source>Who can look along?</source>
        <translation>Wie kan er meekijken?</translation>
    </message>
</context>
<context>
    <name>KnotCard</name>
    <message>
        <source>None: another time does not make the way shorter.</source>
        <translation>Geen: een andere tijd maakt de reis niet korter.</translation>
    </message>
    <message>
        <source>None: between 8:00 and 22:00 there is no other time for {block}.</source>
        <translation>Geen: tussen 8:00 en 22:00 is er geen andere tijd voor {block}.</translation>
    </message>
    <message>
        <source>None: what clashes here cannot be moved.</source>
        <translation>Geen: wat hier botst, staat vast.</translation>
    </message>
    <message>
        <source>Other times for {block}, at which nothing clashes:</source>
        <translation>Andere tijden voor {block}, waarop niets botst:</translation>
    </message>
</context>
<context>
    <name>LadderCard</name>
    <message>
        <source>No step is proposed: an answer is missing.</source>
        <translation>Er is geen voorstel: er ontbreekt een antwoord.</translation>
    </message>
    <message>
        <source>Participation ladder</source>
        <translation>Participatieladder</translation>
    </message>
    <message>
        <source>Proposed: {level}</source>
        <translation>Voorstel: {level}</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Trede</translation>
    </message>
    <message>
        <source>Still to be asked:</source>
        <translation>Nog te vragen:</translation>
    </message>
    <message>
        <source>The highest step that fits. You choose it; the program only proposes.</source>
        <translation>De hoogste trede die past. U kiest; het programma doet alleen een voorstel.</translation>
    </message>
    <message>
        <source>This comes from:</source>
        <translation>Dit komt uit:</translation>
    </message>
    <message>
        <source>Where the client stands</source>
        <translation>Waar de cliënt staat</translation>
    </message>
    <message>
        <source>Your questionnaire works this step out by a rule of its own.</source>
        <translation>Uw vragenlijst berekent deze trede met een eigen regel.</translation>
    </message>
</context>
<context>
    <name>LaptopCard</name>
    <message>
        <source>Save the page</source>
        <translation>Blad opslaan</translation>
    </message>
    <message>
        <source>What to do when this laptop is lost or stolen, with the numbers of vault and device. Print it and keep it apart from the laptop. Nobody&apos;s data is on it.</source>
        <translation>Wat u doet als deze laptop kwijt of gestolen is, met de nummers van kluis en apparaat. Druk het af en bewaar het apart van de laptop. Er staan van niemand gegevens op.</translation>
    </message>
</context>
<context>
    <name>LaptopModel</name>
    <message>
        <source>Saved. Print it and keep it.</source>
        <translation>Opgeslagen. Druk het af en bewaar het.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Not locked yet. {count} changes are not kept; they still stand here. Finish them, or lock once more to leave them behind.</source>
        <translation>Nog niet vergrendeld. Aantal wijzigingen dat niet is bewaard: {count}. Ze staan nog hier. Maak ze af, of vergrendel nog een keer om ze achter te laten.</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>All blocks</source>
        <translation>Alle blokken</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
</context>
<context>
    <name>LogbookPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Logbook</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Nobody looked at this dossier yet.</source>
        <translation>Niemand heeft dit dossier nog bekeken.</translation>
    </message>
    <message>
        <source>To the dossier</source>
        <translation>Naar het dossier</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close the vault (Ctrl+L)</source>
        <translation>De kluis op slot doen (Ctrl+L)</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Aantallen</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Uitwisseling</translation>
    </message>
    <message>
        <source>Exchange: something asks for you</source>
        <translation>Uitwisseling: er is iets voor u</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Hide everything (F9)</source>
        <translation>Alles verbergen (F9)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Rust</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What was called saved is safe. Lock and open the vault again, and tell your administrator.</source>
        <translation>Er ging iets mis in het programma. Wat opgeslagen heet, is veilig. Vergrendel en open de kluis opnieuw, en vertel het de beheerder.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
</context>
<context>
    <name>MarkedCard</name>
    <message numerus="yes">
        <source>%n question(s) not understood</source>
        <translation>
            <numerusform>%n vraag niet begrepen</numerusform>
            <numerusform>%n vragen niet begrepen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to: {question}</source>
        <translation>Ga naar: {question}</translation>
    </message>
    <message>
        <source>Take the mark away: {question}</source>
        <translation>Weg met deze markering: {question}</translation>
    </message>
</context>
<context>
    <name>MaskedNumber</name>
    <message>
        <source>Copy {name}</source>
        <translation>{name} kopiëren</translation>
    </message>
    <message>
        <source>Hide {name}</source>
        <translation>{name} verbergen</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} tonen</translation>
    </message>
    <message>
        <source>{name}, masked</source>
        <translation>{name}, verborgen</translation>
    </message>
</context>
<context>
    <name>MeasuresPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Begin the final measurement</source>
        <translation>Eindmeting beginnen</translation>
    </message>
    <message>
        <source>Charts in: {language}</source>
        <translation>Grafieken in: {language}</translation>
    </message>
    <message>
        <source>Go on with the final measurement</source>
        <translation>Verder met de eindmeting</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumenten</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Metingen</translation>
    </message>
    <message numerus="yes">
        <source>Measurements · %n question(s) of the final one left</source>
        <translation>
            <numerusform>Metingen · nog %n vraag van de eindmeting</numerusform>
            <numerusform>Metingen · nog %n vragen van de eindmeting</numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements · the final one is complete</source>
        <translation>Metingen · de eindmeting is compleet</translation>
    </message>
    <message>
        <source>Nobody else can look along</source>
        <translation>Niemand anders kan meekijken</translation>
    </message>
    <message>
        <source>Nothing was measured yet: the questionnaire was not begun.</source>
        <translation>Er is nog niets gemeten: de vragenlijst is nog niet begonnen.</translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation>Toen en nu</translation>
    </message>
</context>
<context>
    <name>MemberLine</name>
    <message>
        <source>End the tie</source>
        <translation>Band beëindigen</translation>
    </message>
    <message>
        <source>End the tie with {name}</source>
        <translation>Band met {name} beëindigen</translation>
    </message>
    <message>
        <source>End the tie with {name}? It ends in both dossiers. Both stay, and the history tells that the tie was there.</source>
        <translation>Band met {name} beëindigen? Hij eindigt in beide dossiers. Beide dossiers blijven, en de geschiedenis vertelt dat de band er was.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Laat zo</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Different in both. Mark what you take from the other one:</source>
        <translation>Verschilt in beide. Kruis aan wat u uit het andere dossier overneemt:</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Merge into this dossier</source>
        <translation>Samenvoegen met dit dossier</translation>
    </message>
    <message>
        <source>Search the other dossier of this person</source>
        <translation>Zoek het andere dossier van deze persoon</translation>
    </message>
    <message>
        <source>What this dossier lacks is taken over. Intake, plans and documents of the other one stay readable from here. You can undo this.</source>
        <translation>Wat in dit dossier ontbreekt, wordt overgenomen. Intake, plannen en documenten van het andere dossier blijven van hieruit leesbaar. U kunt dit ongedaan maken.</translation>
    </message>
</context>
<context>
    <name>MomentCard</name>
    <message numerus="yes">
        <source>%n question(s) are not shown to your role.</source>
        <translation>
            <numerusform>%n vraag is niet zichtbaar voor uw rol.</numerusform>
            <numerusform>%n vragen zijn niet zichtbaar voor uw rol.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) for you wait until nobody else can see.</source>
        <translation>
            <numerusform>%n vraag voor uzelf wacht tot niemand kan meekijken.</numerusform>
            <numerusform>%n vragen voor uzelf wachten tot niemand kan meekijken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody but me</source>
        <translation>Alleen ik</translation>
    </message>
    <message>
        <source>Plan a talk alone</source>
        <translation>Gesprek alleen plannen</translation>
    </message>
    <message>
        <source>Who is at the table? (F7)</source>
        <translation>Wie is erbij? (F7)</translation>
    </message>
</context>
<context>
    <name>MovedCard</name>
    <message numerus="yes">
        <source>%n answer(s) that may not fit any more</source>
        <translation>
            <numerusform>%n antwoord dat misschien niet meer past</numerusform>
            <numerusform>%n antwoorden die misschien niet meer passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lapsed answer(s)</source>
        <translation>
            <numerusform>%n vervallen antwoord</numerusform>
            <numerusform>%n vervallen antwoorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new question(s)</source>
        <translation>
            <numerusform>%n nieuwe vraag</numerusform>
            <numerusform>%n nieuwe vragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) not asked any more</source>
        <translation>
            <numerusform>%n vraag die niet meer wordt gesteld</numerusform>
            <numerusform>%n vragen die niet meer worden gesteld</numerusform>
        </translation>
    </message>
    <message>
        <source>Every answer to a question with the same name is still there.</source>
        <translation>Elk antwoord op een vraag met dezelfde naam staat er nog.</translation>
    </message>
    <message>
        <source>Go on in this version</source>
        <translation>Verder in deze versie</translation>
    </message>
    <message>
        <source>Lapsed: the question is not asked any more. The answer stays in the log.</source>
        <translation>Vervallen: de vraag wordt niet meer gesteld. Het antwoord blijft in het logboek.</translation>
    </message>
    <message>
        <source>The questionnaire is now version {now}; this intake began in {before}.</source>
        <translation>De vragenlijst is nu versie {now}; deze intake begon in {before}.</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>versie {version}</translation>
    </message>
</context>
<context>
    <name>MunicipalCard</name>
    <message>
        <source>Answers as it should.</source>
        <translation>Antwoordt zoals het hoort.</translation>
    </message>
    <message>
        <source>Bring in a revocation</source>
        <translation>Intrekking inlezen</translation>
    </message>
    <message>
        <source>Keep the secrets</source>
        <translation>Sleutels bewaren</translation>
    </message>
    <message>
        <source>Leave it empty to keep what is in the vault.</source>
        <translation>Laat leeg om te houden wat in de kluis staat.</translation>
    </message>
    <message>
        <source>Log in in your browser. This waits for it.</source>
        <translation>Log in in uw browser. Hier wordt daarop gewacht.</translation>
    </message>
    <message>
        <source>Log in with the browser</source>
        <translation>Inloggen met de browser</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Uitloggen</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Ingelogd</translation>
    </message>
    <message>
        <source>Logged in: {name}</source>
        <translation>Ingelogd: {name}</translation>
    </message>
    <message>
        <source>Municipal system</source>
        <translation>Gemeentelijk systeem</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Niet ingelogd</translation>
    </message>
    <message>
        <source>Secret of the program</source>
        <translation>Geheime sleutel van het programma</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Niet langer wachten</translation>
    </message>
    <message>
        <source>Test and pilot</source>
        <translation>Test en proef</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbinding proberen</translation>
    </message>
    <message>
        <source>The file of revocations of the municipality</source>
        <translation>Het bestand met intrekkingen van de gemeente</translation>
    </message>
    <message>
        <source>This is where your work goes once you exchange it. On this laptop everything stays and goes on working without a network.</source>
        <translation>Hier gaat uw werk heen als u uitwisselt. Op deze laptop blijft alles staan en werkt alles door, ook zonder netwerk.</translation>
    </message>
    <message>
        <source>Token for Objecten</source>
        <translation>Token voor Objecten</translation>
    </message>
</context>
<context>
    <name>MunicipalModel</name>
    <message>
        <source>Every part of the municipal system answers.</source>
        <translation>Elk onderdeel van het systeem van de gemeente antwoordt.</translation>
    </message>
    <message>
        <source>Kept in your vault.</source>
        <translation>Bewaard in uw kluis.</translation>
    </message>
    <message>
        <source>Logging in did not succeed. Close this page and try again in Coach Desktop.</source>
        <translation>Inloggen is niet gelukt. Sluit deze pagina en probeer het opnieuw in Coach Desktop.</translation>
    </message>
    <message>
        <source>This file is not about this laptop. Nothing was changed.</source>
        <translation>Dit bestand gaat niet over deze laptop. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>You are logged in.</source>
        <translation>U bent ingelogd.</translation>
    </message>
    <message>
        <source>You are logged in. You can close this page and go back to Coach Desktop.</source>
        <translation>U bent ingelogd. U kunt deze pagina sluiten en teruggaan naar Coach Desktop.</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Done by</source>
        <translation>Gedaan door</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Gehouden op</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>Note a talk: {part}</source>
        <translation>Gesprek vastleggen: {part}</translation>
    </message>
    <message>
        <source>Note this talk</source>
        <translation>Gesprek vastleggen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Wie waren erbij</translation>
    </message>
</context>
<context>
    <name>OwnKeyCard</name>
    <message>
        <source>Certificates ({patterns})</source>
        <translation>Certificaten ({patterns})</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Kies een certificaat</translation>
    </message>
    <message>
        <source>Passphrase of my certificate</source>
        <translation>Wachtwoord van mijn certificaat</translation>
    </message>
    <message>
        <source>Sign with my own certificate</source>
        <translation>Tekenen met mijn eigen certificaat</translation>
    </message>
</context>
<context>
    <name>PackageModel</name>
    <message>
        <source>The receipt is good: the receiver has what was in the package.</source>
        <translation>De ontvangst klopt: de ontvanger heeft wat in het pakket zat.</translation>
    </message>
    <message>
        <source>The receipt is saved. Send it back.</source>
        <translation>De ontvangst is bewaard. Stuur die terug.</translation>
    </message>
    <message>
        <source>{name} is saved. Bring it over or mail it.</source>
        <translation>{name} is bewaard. Breng het langs of mail het.</translation>
    </message>
</context>
<context>
    <name>PackagePage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Choose a package</source>
        <translation>Kies een pakket</translation>
    </message>
    <message>
        <source>Dossiers: {dossiers}, of which new: {new}. New entries: {entries}.</source>
        <translation>Dossiers: {dossiers}, waarvan nieuw: {new}. Nieuwe gegevens: {entries}.</translation>
    </message>
    <message>
        <source>Folder for the package</source>
        <translation>Map voor het pakket</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>Van {name}</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>Gaat mee</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Kept. Send the receipt back, so that the sender knows that you have it.</source>
        <translation>Overgenomen. Stuur de ontvangst terug, dan weet de afzender dat u het hebt.</translation>
    </message>
    <message>
        <source>Key cards</source>
        <translation>Sleutelkaarten</translation>
    </message>
    <message>
        <source>Make a package</source>
        <translation>Pakket maken</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>Nog geen ontvangst</translation>
    </message>
    <message>
        <source>Not kept, because this vault may not hold it: {count}.</source>
        <translation>Niet bewaard, omdat deze kluis het niet mag hebben: {count}.</translation>
    </message>
    <message>
        <source>Nothing went out or came in yet.</source>
        <translation>Er is nog niets gegeven of gekregen.</translation>
    </message>
    <message>
        <source>Only this person can open the package, and only what the client agreed to goes into it. Bring it over on a stick or mail it.</source>
        <translation>Alleen deze persoon kan het pakket openen, en alleen wat met de cliënt is afgesproken gaat erin. Breng het op een stick of mail het.</translation>
    </message>
    <message>
        <source>Package (*.coachpakket)</source>
        <translation>Pakket (*.coachpakket)</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Receipt (*.coachontvangst)</source>
        <translation>Ontvangst (*.coachontvangst)</translation>
    </message>
    <message>
        <source>Receipt is there</source>
        <translation>Ontvangst is er</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Ontvangst bewaren</translation>
    </message>
    <message>
        <source>Seal and save</source>
        <translation>Verzegelen en bewaren</translation>
    </message>
    <message>
        <source>Take a package in</source>
        <translation>Pakket overnemen</translation>
    </message>
    <message>
        <source>Take a receipt in</source>
        <translation>Ontvangst inlezen</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Overgenomen</translation>
    </message>
    <message>
        <source>The sharing register names this person in no dossier.</source>
        <translation>Deze persoon staat in geen dossier bij wat er wordt gedeeld.</translation>
    </message>
    <message>
        <source>To {name}</source>
        <translation>Aan {name}</translation>
    </message>
    <message>
        <source>Went and came</source>
        <translation>Gegeven en gekregen</translation>
    </message>
    <message>
        <source>You know nobody&apos;s key card yet. Add one first.</source>
        <translation>U kent nog niemands sleutelkaart. Voeg er eerst een toe.</translation>
    </message>
    <message>
        <source>You see who made it and what is in it before anything is kept.</source>
        <translation>U ziet wie het maakte en wat erin zit voordat er iets wordt bewaard.</translation>
    </message>
    <message>
        <source>You took this package in already. Nothing changes; the receipt can be made again.</source>
        <translation>U hebt dit pakket al overgenomen. Er verandert niets; de ontvangst kan opnieuw worden gemaakt.</translation>
    </message>
    <message>
        <source>{name} goes along</source>
        <translation>{name} gaat mee</translation>
    </message>
</context>
<context>
    <name>PackageWay</name>
    <message>
        <source>Give dossiers to a colleague or a begeleider in a sealed file, without a network, and take in what they send.</source>
        <translation>Geef dossiers aan een collega of begeleider in een verzegeld bestand, zonder netwerk, en neem over wat zij sturen.</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>To the key cards</source>
        <translation>Naar de sleutelkaarten</translation>
    </message>
    <message>
        <source>To the packages</source>
        <translation>Naar de pakketten</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Help with this page (F1)</source>
        <translation>Hulp bij deze pagina (F1)</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Next page</source>
        <translation>Volgende bladzijde</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Bladzijde {number} van {pages}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige bladzijde</translation>
    </message>
    <message>
        <source>The page; arrow keys move it</source>
        <translation>De bladzijde; met de pijltoetsen schuift u</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Dutch alone</source>
        <translation>Alleen Nederlands</translation>
    </message>
    <message>
        <source>Dutch beside {language}</source>
        <translation>Nederlands naast {language}</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Printing and saving are written in the log. A file that was saved is not encrypted: keep it no longer than needed.</source>
        <translation>Afdrukken en opslaan komen in het logboek. Een opgeslagen bestand is niet versleuteld: bewaar het niet langer dan nodig.</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Opslaan als bestand</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>The file was written.</source>
        <translation>Het bestand is geschreven.</translation>
    </message>
    <message>
        <source>The printer did not take it. Nothing was changed. Try another one.</source>
        <translation>De printer nam het niet aan. Er is niets veranderd. Probeer een andere.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
</context>
<context>
    <name>PapersLine</name>
    <message>
        <source>Make a document</source>
        <translation>Document maken</translation>
    </message>
    <message>
        <source>Make and look</source>
        <translation>Maken en bekijken</translation>
    </message>
</context>
<context>
    <name>PartsCard</name>
    <message>
        <source>Correct</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>Correct whether somebody came</source>
        <translation>Verbeteren of iemand kwam</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Go on with {part}</source>
        <translation>Verder met {part}</translation>
    </message>
    <message>
        <source>Note a call</source>
        <translation>Oproep vastleggen</translation>
    </message>
    <message>
        <source>Note a talk</source>
        <translation>Gesprek vastleggen</translation>
    </message>
    <message>
        <source>Reason, when one was given</source>
        <translation>Reden, als die is gegeven</translation>
    </message>
    <message>
        <source>The four parts of the intake</source>
        <translation>De vier delen van de intake</translation>
    </message>
</context>
<context>
    <name>PastModel</name>
    <message>
        <source>Done again: “{question}” holds once more what was undone.</source>
        <translation>Opnieuw vastgelegd: “{question}” heeft weer wat ongedaan was gemaakt.</translation>
    </message>
    <message>
        <source>Undone: “{question}” holds again what it held before.</source>
        <translation>Ongedaan gemaakt: “{question}” heeft weer wat er eerder stond.</translation>
    </message>
</context>
<context>
    <name>PeriodForm</name>
    <message>
        <source>Begin this period</source>
        <translation>Deze periode beginnen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Vanaf deze dag</translation>
    </message>
    <message>
        <source>Group by DUO</source>
        <translation>Groep volgens DUO</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
</context>
<context>
    <name>PipPage</name>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Fixed costs paid by the municipality</source>
        <translation>Vaste lasten die de gemeente betaalt (ontzorgen)</translation>
    </message>
    <message>
        <source>From then on this version cannot change.</source>
        <translation>Daarna ligt deze versie vast.</translation>
    </message>
    <message>
        <source>Help and support</source>
        <translation>Hulp en begeleiding</translation>
    </message>
    <message>
        <source>Hours MAP</source>
        <translation>Uren MAP</translation>
    </message>
    <message>
        <source>Hours PVT</source>
        <translation>Uren PVT</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Uren per week</translation>
    </message>
    <message>
        <source>Hours for the route</source>
        <translation>Uren leerroute</translation>
    </message>
    <message>
        <source>Lessons and hours</source>
        <translation>Lessen en uren</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nieuwe versie</translation>
    </message>
    <message>
        <source>Nothing lacks.</source>
        <translation>Er ontbreekt niets.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>PIP</translation>
    </message>
    <message>
        <source>Plan · version {number}</source>
        <translation>PIP · versie {number}</translation>
    </message>
    <message>
        <source>Preschool for the child</source>
        <translation>Voorschool voor het kind</translation>
    </message>
    <message>
        <source>Progress talks</source>
        <translation>Voortgangsgesprekken</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Set the dagtekening today</source>
        <translation>Vandaag vaststellen (dagtekening)</translation>
    </message>
    <message>
        <source>Support and agreements</source>
        <translation>Begeleiding en afspraken</translation>
    </message>
    <message>
        <source>To signing</source>
        <translation>Naar ondertekenen</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Welfare benefit</source>
        <translation>Bijstand (Participatiewet)</translation>
    </message>
    <message>
        <source>What still lacks</source>
        <translation>Wat nog ontbreekt</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Fields for DUO</source>
        <translation>Velden voor DUO</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nog niets.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Leg vast</translation>
    </message>
    <message>
        <source>Recorded: {what}</source>
        <translation>Vastgelegd: {what}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Trek in</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gevonden</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>Out of the intake</source>
        <translation>Uit de intake</translation>
    </message>
    <message>
        <source>The intake knows only the part of the day. Ask for the times, and change them later.</source>
        <translation>De intake kent alleen het dagdeel. Vraag naar de tijden en pas ze daarna aan.</translation>
    </message>
</context>
<context>
    <name>ProposedCard</name>
    <message numerus="yes">
        <source>%n block(s) that the client told of do not stand here yet.</source>
        <translation>
            <numerusform>%n blok waarover de cliënt vertelde staat hier nog niet.</numerusform>
            <numerusform>%n blokken waarover de cliënt vertelde staan hier nog niet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Bekijk ze</translation>
    </message>
    <message>
        <source>Out of the intake</source>
        <translation>Uit de intake</translation>
    </message>
    <message>
        <source>The working hours change: ask for them.</source>
        <translation>De werktijden wisselen: vraag ernaar.</translation>
    </message>
</context>
<context>
    <name>PurgeForm</name>
    <message numerus="yes">
        <source>%n merged dossier(s) go with it.</source>
        <translation>
            <numerusform>%n samengevoegd dossier gaat mee weg.</numerusform>
            <numerusform>%n samengevoegde dossiers gaan mee weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>A decided plan is in it. The municipality must keep that one.</source>
        <translation>Er zit een vastgesteld plan in. De gemeente moet dat bewaren.</translation>
    </message>
    <message>
        <source>Data about safety is in it, which stands nowhere else.</source>
        <translation>Er staan gegevens over veiligheid in, die nergens anders staan.</translation>
    </message>
    <message>
        <source>Everything of this dossier goes from this laptop. Nobody can undo it.</source>
        <translation>Alles van dit dossier gaat van deze laptop. Niemand kan dat ongedaan maken.</translation>
    </message>
    <message>
        <source>Family members keep their dossiers; their tie with it ends.</source>
        <translation>Gezinsleden houden hun dossier; hun band met dit dossier stopt.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Remove this dossier for good</source>
        <translation>Dit dossier voorgoed verwijderen</translation>
    </message>
    <message>
        <source>The municipality has it</source>
        <translation>De gemeente heeft het</translation>
    </message>
    <message>
        <source>The municipality has not confirmed that it has this dossier.</source>
        <translation>De gemeente heeft niet bevestigd dat zij dit dossier heeft.</translation>
    </message>
    <message>
        <source>Why it must go</source>
        <translation>Waarom het weg moet</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Uw wachtzin</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>For the coach</source>
        <translation>Voor de coach</translation>
    </message>
    <message>
        <source>More answers possible</source>
        <translation>Meer antwoorden mogelijk</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Vraag {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>QuestionnaireModel</name>
    <message>
        <source>The questionnaire is being imported.</source>
        <translation>De vragenlijst wordt ingevoerd.</translation>
    </message>
    <message>
        <source>The workbook is being checked.</source>
        <translation>Het werkboek wordt nagekeken.</translation>
    </message>
    <message>
        <source>Version {version} is in force from now on. The former ones are kept.</source>
        <translation>Versie {version} geldt vanaf nu. De versies ervoor zijn bewaard.</translation>
    </message>
</context>
<context>
    <name>QuestionnairePage</name>
    <message>
        <source>Another version</source>
        <translation>Een andere versie</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>Werkboek kiezen</translation>
    </message>
    <message>
        <source>Choose an Excel workbook (XLSForm). It is checked first; you see what was found. Only when you take it into use, it is kept in this vault as a new version.</source>
        <translation>Kies een werkboek van Excel (XLSForm). Het wordt eerst nagekeken; u ziet wat er is gevonden. Pas als u het in gebruik neemt, wordt het in deze kluis bewaard als nieuwe versie.</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Geldt nu</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Vragenlijst</translation>
    </message>
    <message>
        <source>Take into use</source>
        <translation>In gebruik nemen</translation>
    </message>
    <message>
        <source>This installation cannot read workbooks. Ask your administrator for the edition with the part «authoring»: pip install &quot;coach-desktop[authoring]&quot;.</source>
        <translation>Deze installatie kan geen werkboeken lezen. Vraag uw beheerder om de uitgave met het onderdeel «authoring»: pip install &quot;coach-desktop[authoring]&quot;.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versie {version}</translation>
    </message>
    <message>
        <source>Version {version} could not be loaded. The one before it is in force; nothing was lost. Import a higher version.</source>
        <translation>Versie {version} kon niet worden geladen. De versie ervoor geldt; er is niets verloren. Voer een hogere versie in.</translation>
    </message>
    <message>
        <source>Version {version} · {topics} topics · {questions} questions</source>
        <translation>Versie {version} · {topics} onderwerpen · {questions} vragen</translation>
    </message>
    <message>
        <source>Workbooks ({patterns})</source>
        <translation>Werkboeken ({patterns})</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>hoort bij het programma</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>ingevoerd</translation>
    </message>
    <message>
        <source>{told} of {asked} texts</source>
        <translation>{told} van {asked} teksten</translation>
    </message>
</context>
<context>
    <name>RankAnswer</name>
    <message>
        <source>Higher</source>
        <translation>Hoger</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>This order is right</source>
        <translation>Deze volgorde klopt</translation>
    </message>
</context>
<context>
    <name>ReadBackCard</name>
    <message>
        <source>Go on without reading back</source>
        <translation>Verder zonder teruglezen</translation>
    </message>
</context>
<context>
    <name>ReasonList</name>
    <message>
        <source>The client agrees</source>
        <translation>De cliënt stemt in</translation>
    </message>
    <message>
        <source>The client agrees: {what}</source>
        <translation>De cliënt stemt in: {what}</translation>
    </message>
    <message>
        <source>Without it this does not enter the plan.</source>
        <translation>Zonder instemming komt dit niet in het plan.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Question {number}</source>
        <translation>Vraag {number}</translation>
    </message>
    <message>
        <source>Score: {score}</source>
        <translation>Score: {score}</translation>
    </message>
    <message>
        <source>Score: {score}; needed: {needed}</source>
        <translation>Score: {score}; nodig: {needed}</translation>
    </message>
    <message>
        <source>limit read on {day}</source>
        <translation>grens gelezen op {day}</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>For example 09:30</source>
        <translation>Bijvoorbeeld 09:30</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>First names</source>
        <translation>Voornamen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Leave empty when it is not known yet.</source>
        <translation>Laat leeg als het nog niet bekend is.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>Nieuw dossier</translation>
    </message>
    <message>
        <source>Only the year. That is enough.</source>
        <translation>Alleen het jaar mag ook.</translation>
    </message>
    <message>
        <source>Perhaps the same person: {names}</source>
        <translation>Misschien dezelfde persoon: {names}</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Dossier maken</translation>
    </message>
    <message>
        <source>Sounds like: {names}</source>
        <translation>Naam lijkt op: {names}</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Ten digits, on the pass.</source>
        <translation>Tien cijfers, op de verblijfspas.</translation>
    </message>
    <message>
        <source>V-number</source>
        <translation>V-nummer</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
</context>
<context>
    <name>RescuePage</name>
    <message numerus="yes">
        <source>%n block(s) of the disk could not be read.</source>
        <translation>
            <numerusform>%n blok van de schijf was niet te lezen.</numerusform>
            <numerusform>%n blokken van de schijf waren niet te lezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) lack something, as far as can be told.</source>
        <translation>
            <numerusform>In %n dossier ontbreekt iets, voor zover dat te zien is.</numerusform>
            <numerusform>In %n dossiers ontbreekt iets, voor zover dat te zien is.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Copy the vault first</source>
        <translation>Kopieer eerst de kluis</translation>
    </message>
    <message>
        <source>Copy the whole vault to a stick or another folder before anything else. After that the program looks in the copy for what can still be read.</source>
        <translation>Kopieer eerst de hele kluis naar een stick of een andere map. Daarna zoekt het programma in de kopie wat nog te lezen is.</translation>
    </message>
    <message>
        <source>In which dossiers something is missing cannot be told.</source>
        <translation>In welke dossiers iets ontbreekt, is niet te zien.</translation>
    </message>
    <message>
        <source>Make a new vault of it</source>
        <translation>Maak er een nieuwe kluis van</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Er ontbreekt niets.</translation>
    </message>
    <message>
        <source>Nothing was deleted and nothing will be. On this page your vault is only read.</source>
        <translation>Er is niets gewist en er wordt niets gewist. Op deze pagina wordt uw kluis alleen gelezen.</translation>
    </message>
    <message>
        <source>Open it as it is</source>
        <translation>Toch openen zoals de kluis nu is</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Kluis openen</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Reservekopie terugzetten</translation>
    </message>
    <message>
        <source>Readable: {read} of {known} changes. Dossiers: {dossiers}.</source>
        <translation>Te lezen: {read} van {known} wijzigingen. Dossiers: {dossiers}.</translation>
    </message>
    <message>
        <source>See what can be read</source>
        <translation>Kijk wat te lezen is</translation>
    </message>
    <message>
        <source>The copy is equal to the vault, byte for byte. Now see what can be read in it.</source>
        <translation>De kopie is tot op de byte gelijk aan de kluis. Kijk nu wat er in de kopie te lezen is.</translation>
    </message>
    <message>
        <source>The copy stands in {name}.</source>
        <translation>De kopie staat in {name}.</translation>
    </message>
    <message>
        <source>The key file of the backup is used.</source>
        <translation>Het sleutelbestand van de reservekopie wordt gebruikt.</translation>
    </message>
    <message>
        <source>The new vault stands in its place. The damaged one is kept in the folder {name}.</source>
        <translation>De nieuwe kluis staat op zijn plaats. De beschadigde kluis blijft bewaard in de map {name}.</translation>
    </message>
    <message>
        <source>The vault can be opened again</source>
        <translation>De kluis kan weer open</translation>
    </message>
    <message>
        <source>The vault cannot be opened</source>
        <translation>De kluis kan niet open</translation>
    </message>
    <message>
        <source>Use the key file of a backup</source>
        <translation>Sleutelbestand van een reservekopie gebruiken</translation>
    </message>
    <message>
        <source>Where the backup stands</source>
        <translation>Waar de reservekopie staat</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>Waar de kopie komt</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Choose a folder or stick</source>
        <translation>Map of stick kiezen</translation>
    </message>
    <message>
        <source>Choose the folder in which the backup stands. A vault that is here now is not deleted: it is moved aside, whole.</source>
        <translation>Kies de map waarin de reservekopie staat. Een kluis die hier nu staat, wordt niet gewist: die wordt in zijn geheel opzij gezet.</translation>
    </message>
    <message>
        <source>No backup of a vault was found there. Choose another folder.</source>
        <translation>Daar staat geen reservekopie van een kluis. Kies een andere map.</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Kluis openen</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Reservekopie terugzetten</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>The backup was checked and stands in its place.</source>
        <translation>De reservekopie is gecontroleerd en staat op zijn plaats.</translation>
    </message>
    <message>
        <source>What opened it when it was made:</source>
        <translation>Waarmee de kluis openging toen de kopie werd gemaakt:</translation>
    </message>
    <message>
        <source>What stood there before is kept in the folder {name}.</source>
        <translation>Wat er eerst stond, blijft bewaard in de map {name}.</translation>
    </message>
    <message>
        <source>Where the backup stands</source>
        <translation>Waar de reservekopie staat</translation>
    </message>
    <message>
        <source>{day}, number {number}, {size} MB</source>
        <translation>{day}, nummer {number}, {size} MB</translation>
    </message>
</context>
<context>
    <name>RightBanner</name>
    <message>
        <source>First tell the client of the right to talk alone</source>
        <translation>Vertel de cliënt eerst over het recht om alleen te praten</translation>
    </message>
    <message>
        <source>Tell and record it</source>
        <translation>Vertellen en vastleggen</translation>
    </message>
    <message>
        <source>This question is about money, family, health or safety. What you fill in is kept.</source>
        <translation>Deze vraag gaat over geld, gezin, gezondheid of veiligheid. Wat u invult, wordt wel bewaard.</translation>
    </message>
</context>
<context>
    <name>RightsCard</name>
    <message>
        <source>Choose a folder and write it</source>
        <translation>Kies een map en schrijf het weg</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>Everything that is kept about this person, with who looked at it: a PDF in the language of the client and a JSON file. That you made it stands in the logbook.</source>
        <translation>Alles wat over deze persoon is bewaard, met wie ernaar keek: een PDF met koppen in de taal van de cliënt en een JSON-bestand. Dat u dit maakte, staat in het logboek.</translation>
    </message>
    <message>
        <source>Folder for the inzage</source>
        <translation>Map voor de inzage</translation>
    </message>
    <message>
        <source>Inzage</source>
        <translation>Inzage</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Merged dossier: {name}</source>
        <translation>Samengevoegd dossier: {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Rights of the client</source>
        <translation>Rechten van de cliënt</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termijnen</translation>
    </message>
    <message>
        <source>This dossier was merged into that of {name}.</source>
        <translation>Dit dossier is samengevoegd met dat van {name}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>RightsModel</name>
    <message>
        <source>Corrected. What was told first stays in the history, with your reason.</source>
        <translation>Verbeterd. Wat er eerst stond, blijft in de geschiedenis, met uw reden.</translation>
    </message>
    <message>
        <source>Saved. The terms were counted anew.</source>
        <translation>Opgeslagen. De termijnen zijn opnieuw berekend.</translation>
    </message>
    <message>
        <source>The dossiers are one now. You can undo this.</source>
        <translation>De dossiers zijn nu één. U kunt dit ongedaan maken.</translation>
    </message>
    <message>
        <source>The dossiers stand apart again.</source>
        <translation>De dossiers staan weer los van elkaar.</translation>
    </message>
    <message>
        <source>Two files were written: one to print, one for a computer.</source>
        <translation>Er zijn twee bestanden geschreven: een om af te drukken en een voor een computer.</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message numerus="yes">
        <source>%n dossier(s) removed: the agreement has ended.</source>
        <translation>
            <numerusform>%n dossier verwijderd: de afspraak is afgelopen.</numerusform>
            <numerusform>%n dossiers verwijderd: de afspraak is afgelopen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that you wrote</source>
        <translation>
            <numerusform>%n ding dat u schreef</numerusform>
            <numerusform>%n dingen die u schreef</numerusform>
        </translation>
    </message>
    <message>
        <source>Good day, {name}</source>
        <translation>Goedendag, {name}</translation>
    </message>
    <message>
        <source>Last visit: {day}</source>
        <translation>Laatste bezoek: {day}</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nieuwe persoon</translation>
    </message>
    <message>
        <source>Next visit: {day}</source>
        <translation>Volgend bezoek: {day}</translation>
    </message>
    <message>
        <source>No visit yet</source>
        <translation>Nog geen bezoek</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Niemand gevonden.</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Nog niemand.</translation>
    </message>
    <message>
        <source>Put in six invented people</source>
        <translation>Zes verzonnen mensen erin zetten</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Zoek op naam</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>{name}: the agreement ended on {day}. {waits} nobody else has yet. Send it back; once it is taken in, the dossier goes by itself.</source>
        <translation>{name}: de afspraak liep tot en met {day}. Nog alleen hier: {waits}. Stuur het dossier terug. Is het daar ingelezen, dan verdwijnt het hier vanzelf.</translation>
    </message>
</context>
<context>
    <name>RouteColumn</name>
    <message>
        <source>Draft the reason</source>
        <translation>Stel de reden op</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laat het zo</translation>
    </message>
    <message>
        <source>Nothing was told yet that says something of this route.</source>
        <translation>Nog niets verteld wat iets over deze route zegt.</translation>
    </message>
    <message>
        <source>Put it below</source>
        <translation>Zet het eronder</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Vervang het</translation>
    </message>
    <message>
        <source>Why it fits or does not</source>
        <translation>Waarom wel of niet</translation>
    </message>
    <message>
        <source>You wrote something here already.</source>
        <translation>U schreef hier al iets.</translation>
    </message>
</context>
<context>
    <name>RoutesCard</name>
    <message>
        <source>Learnability test</source>
        <translation>Leerbaarheidstoets</translation>
    </message>
    <message>
        <source>Learning route</source>
        <translation>Leerroute</translation>
    </message>
    <message>
        <source>Nothing is known of it yet.</source>
        <translation>Hierover is nog niets bekend.</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Second opinion</translation>
    </message>
    <message>
        <source>To the second opinion</source>
        <translation>Naar de second opinion</translation>
    </message>
    <message>
        <source>To the test</source>
        <translation>Naar de toets</translation>
    </message>
    <message>
        <source>Why the route deviates from the test</source>
        <translation>Waarom de route afwijkt van de toets</translation>
    </message>
    <message>
        <source>You choose the route; the program only shows why. Write why for all three.</source>
        <translation>U kiest de route; het programma laat alleen zien waarom. Schrijf bij alle drie waarom.</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Gebruik de wachtzin</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Gebruik de herstelcode</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Access to the vault</source>
        <translation>Toegang tot de kluis</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Change what opens the vault, after your passphrase.</source>
        <translation>Verander wat de kluis opent, nadat u uw wachtzin heeft getypt.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Every exported plan carries it. Compare this fingerprint:</source>
        <translation>Elk PIP dat u exporteert, krijgt dit zegel. Vergelijk deze vingerafdruk:</translation>
    </message>
    <message>
        <source>Export the seal</source>
        <translation>Zegel exporteren</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Passphrase and recovery code</source>
        <translation>Wachtzin en herstelcode</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Vragenlijst</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Grootte van de tekst</translation>
    </message>
    <message>
        <source>The seal of this installation</source>
        <translation>Het zegel van deze installatie</translation>
    </message>
    <message>
        <source>To the questionnaire</source>
        <translation>Naar de vragenlijst</translation>
    </message>
    <message>
        <source>Version {version} is in force. Check another one and take it into use.</source>
        <translation>Versie {version} geldt nu. Kijk een andere na en neem die in gebruik.</translation>
    </message>
</context>
<context>
    <name>SharingCard</name>
    <message>
        <source>Make a package</source>
        <translation>Pakket maken</translation>
    </message>
    <message>
        <source>Nothing is shared yet.</source>
        <translation>Er wordt nog niets gedeeld.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Voorbij</translation>
    </message>
    <message>
        <source>Part of this dossier goes from coach to coach alone, and stands nowhere else yet. It is not removed after a transfer until a colleague confirmed that he has it.</source>
        <translation>Een deel van dit dossier gaat alleen van coach naar coach, en staat nog nergens anders. Het wordt na een overdracht pas verwijderd als een collega heeft bevestigd dat hij het heeft.</translation>
    </message>
    <message>
        <source>Record an agreement</source>
        <translation>Afspraak vastleggen</translation>
    </message>
    <message>
        <source>Shared with others</source>
        <translation>Gedeeld met anderen</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Geldt</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Withdraw the agreement with {name}</source>
        <translation>De afspraak met {name} intrekken</translation>
    </message>
    <message>
        <source>Withdrawn {day}</source>
        <translation>Ingetrokken {day}</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>geen einde</translation>
    </message>
    <message>
        <source>{name} has {received} of the {sent} entries that went in packages.</source>
        <translation>{name} heeft {received} van de {sent} gegevens die in pakketten meegingen.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Blank screen. F9 or Escape brings everything back.</source>
        <translation>Leeg scherm. Met F9 of Escape komt alles terug.</translation>
    </message>
    <message>
        <source>F9, Escape or a press brings everything back.</source>
        <translation>Met F9, Escape of een klik komt alles terug.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Rust</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Choose the scan</source>
        <translation>Kies de scan</translation>
    </message>
    <message>
        <source>Export the PDF</source>
        <translation>PDF exporteren</translation>
    </message>
    <message>
        <source>First page of the plan</source>
        <translation>Eerste pagina van het PIP</translation>
    </message>
    <message>
        <source>Photos, scans and PDF ({patterns})</source>
        <translation>Foto&apos;s, scans en PDF ({patterns})</translation>
    </message>
    <message>
        <source>Seal and save</source>
        <translation>Verzegelen en opslaan</translation>
    </message>
    <message>
        <source>Sealed and saved</source>
        <translation>Verzegeld en opgeslagen</translation>
    </message>
    <message>
        <source>Sealed and saved. A time stamp is being asked for; you need not wait for it.</source>
        <translation>Verzegeld en bewaard. Er wordt een tijdstempel opgevraagd; u hoeft er niet op te wachten.</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>PIP bekijken</translation>
    </message>
    <message>
        <source>Signed on paper: attach the scan</source>
        <translation>Op papier getekend: scan toevoegen</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Ondertekenen</translation>
    </message>
    <message>
        <source>The plan is sealed and saved, but without a time stamp. Ask for it later at this plan, under Documents.</source>
        <translation>Het plan is verzegeld en bewaard, maar zonder tijdstempel. Vraag het later op bij dit plan, onder Documenten.</translation>
    </message>
    <message>
        <source>cannot write</source>
        <translation>kan niet schrijven</translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>op papier</translation>
    </message>
    <message>
        <source>own certificate</source>
        <translation>eigen certificaat</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>tekent niet</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>getekend</translation>
    </message>
</context>
<context>
    <name>SmartCardLine</name>
    <message>
        <source>Certificate on the card</source>
        <translation>Certificaat op de kaart</translation>
    </message>
    <message>
        <source>Choose the library of the card</source>
        <translation>Software van de kaart kiezen</translation>
    </message>
    <message>
        <source>Libraries for cards ({patterns})</source>
        <translation>Software voor kaarten ({patterns})</translation>
    </message>
    <message>
        <source>PIN of my card</source>
        <translation>Pincode van mijn kaart</translation>
    </message>
    <message>
        <source>Sign with my smart card</source>
        <translation>Tekenen met mijn smartcard</translation>
    </message>
    <message>
        <source>Sign with this card</source>
        <translation>Tekenen met deze kaart</translation>
    </message>
    <message>
        <source>The PIN is used once, for this plan, and kept nowhere.</source>
        <translation>De pincode wordt één keer gebruikt, voor dit plan, en nergens bewaard.</translation>
    </message>
    <message>
        <source>Type the PIN of the card first.</source>
        <translation>Typ eerst de pincode van de kaart.</translation>
    </message>
</context>
<context>
    <name>SoundAnswer</name>
    <message>
        <source>Record</source>
        <translation>Opnemen</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Stoppen en bewaren</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A new vault</source>
        <translation>Een nieuwe kluis</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Everything you keep stands encrypted on this laptop only.</source>
        <translation>Alles wat u opslaat, staat versleuteld op deze laptop en nergens anders.</translation>
    </message>
    <message>
        <source>I have a backup to put back</source>
        <translation>Ik heb een reservekopie om terug te zetten</translation>
    </message>
    <message>
        <source>Making the keys of your vault...</source>
        <translation>De sleutels van uw kluis worden gemaakt...</translation>
    </message>
    <message>
        <source>Making the vault</source>
        <translation>De kluis maken</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere woorden</translation>
    </message>
    <message>
        <source>Save the page for a lost laptop</source>
        <translation>Blad voor een kwijtgeraakte laptop opslaan</translation>
    </message>
    <message>
        <source>Stands in the plan.</source>
        <translation>Dit nummer komt in het PIP.</translation>
    </message>
    <message>
        <source>The page is saved when you go on. Print it and keep it.</source>
        <translation>Het blad wordt opgeslagen als u verdergaat. Druk het af en bewaar het.</translation>
    </message>
    <message>
        <source>These are not the five words above.</source>
        <translation>Dit zijn niet de vijf woorden hierboven.</translation>
    </message>
    <message>
        <source>These five words open your vault. Learn them or keep them apart.</source>
        <translation>Deze vijf woorden zijn uw wachtzin. Hiermee opent u uw kluis. Leer ze uit het hoofd of bewaar ze apart van de laptop.</translation>
    </message>
    <message>
        <source>This code opens the vault when the words are lost. Write it on paper and give it to your team leader. Then type it back.</source>
        <translation>Met deze herstelcode opent u de kluis als u de wachtzin kwijt bent. Schrijf de code op papier en geef die aan uw teamleider. Typ de code daarna over.</translation>
    </message>
    <message>
        <source>This is a vault to practise with invented people</source>
        <translation>Dit is een oefenkluis, met verzonnen mensen</translation>
    </message>
    <message>
        <source>This is not the code above. Check each group.</source>
        <translation>Dit is niet de code hierboven. Controleer elke groep.</translation>
    </message>
    <message>
        <source>Type the five words</source>
        <translation>Typ de vijf woorden</translation>
    </message>
    <message>
        <source>Type the recovery code</source>
        <translation>Typ de herstelcode</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Typ uw naam.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Uw rol</translation>
    </message>
    <message>
        <source>Your telephone at work</source>
        <translation>Uw telefoonnummer op het werk</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>As before: {people}</source>
        <translation>Zoals net: {people}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Everybody who talks or listens, children too.</source>
        <translation>Iedereen die meepraat of meeluistert, ook kinderen.</translation>
    </message>
    <message>
        <source>Name or number of the interpreter</source>
        <translation>Naam of nummer van de tolk</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Nog niet gezegd</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Waar?</translation>
    </message>
    <message>
        <source>Who interprets?</source>
        <translation>Wie vertaalt?</translation>
    </message>
    <message>
        <source>Who is at the table?</source>
        <translation>Wie is erbij?</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Day of death</source>
        <translation>Dag van overlijden</translation>
    </message>
    <message>
        <source>End of the obligation</source>
        <translation>Einde van de inburgeringsplicht</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>No term runs yet.</source>
        <translation>Er loopt nog geen termijn.</translation>
    </message>
    <message>
        <source>On this day</source>
        <translation>Op deze dag</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Verstreken</translation>
    </message>
    <message>
        <source>Record a day</source>
        <translation>Leg een dag vast</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Loopt</translation>
    </message>
    <message>
        <source>Save this day</source>
        <translation>Deze dag opslaan</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>{day} ({article})</source>
        <translation>{day} ({article})</translation>
    </message>
</context>
<context>
    <name>TextCard</name>
    <message>
        <source>It holds from the next time that the client gets a screen. What does not fit scrolls.</source>
        <translation>Dit geldt vanaf de volgende keer dat de cliënt een scherm krijgt. Wat niet past, schuift.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Grootte van de tekst</translation>
    </message>
    <message>
        <source>The client&apos;s screen</source>
        <translation>Het scherm van de cliënt</translation>
    </message>
</context>
<context>
    <name>TieForm</name>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Is for this person</source>
        <translation>Is voor deze persoon</translation>
    </message>
    <message>
        <source>Search a family member by name</source>
        <translation>Zoek een gezinslid op naam</translation>
    </message>
    <message>
        <source>Tie the dossiers</source>
        <translation>Dossiers koppelen</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Good day, {name}</source>
        <translation>Goedendag, {name}</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>Nieuw dossier</translation>
    </message>
    <message>
        <source>No dossiers yet.</source>
        <translation>Er zijn nog geen dossiers.</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Niemand gevonden.</translation>
    </message>
    <message>
        <source>Put in six invented people</source>
        <translation>Zes verzonnen mensen toevoegen</translation>
    </message>
    <message>
        <source>Search by name, dossier or V-number</source>
        <translation>Zoek op naam, dossier- of V-nummer</translation>
    </message>
    <message>
        <source>Take in a caseload</source>
        <translation>Caseload inlezen</translation>
    </message>
    <message>
        <source>The board is made ready: {done} of {total}</source>
        <translation>Het overzicht wordt klaargezet: {done} van {total}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>{shown} of {total} dossiers</source>
        <translation>{shown} van {total} dossiers</translation>
    </message>
</context>
<context>
    <name>Tolkbalk</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark that this question was not understood (F5)</source>
        <translation>Markeer dat deze vraag niet is begrepen (F5)</translation>
    </message>
    <message>
        <source>Marked: not understood</source>
        <translation>Gemarkeerd: niet begrepen</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Niet begrepen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Teruglezen</translation>
    </message>
    <message>
        <source>Read the answer back to the client (F6)</source>
        <translation>Lees het antwoord terug aan de cliënt (F6)</translation>
    </message>
    <message>
        <source>Who interprets?</source>
        <translation>Wie vertaalt?</translation>
    </message>
    <message>
        <source>Who is at the table? (F7)</source>
        <translation>Wie is erbij? (F7)</translation>
    </message>
    <message>
        <source>Who tells the answer?</source>
        <translation>Wie vertelt het antwoord?</translation>
    </message>
    <message>
        <source>question {number}</source>
        <translation>vraag {number}</translation>
    </message>
</context>
<context>
    <name>TopicButton</name>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>TransferCard</name>
    <message numerus="yes">
        <source>%n message(s) for DUO not copied over</source>
        <translation>
            <numerusform>%n bericht voor DUO is niet overgenomen</numerusform>
            <numerusform>%n berichten voor DUO zijn niet overgenomen</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the transfer</source>
        <translation>Voor de overdracht</translation>
    </message>
    <message>
        <source>Intake, {part}: {state}</source>
        <translation>Intake, {part}: {state}</translation>
    </message>
    <message>
        <source>Nothing is sent. This records who goes on; the dossier stays in this vault, and you hand it over in another way.</source>
        <translation>Er wordt niets verzonden. Dit legt vast wie verdergaat; het dossier blijft in deze kluis en u draagt het op een andere manier over.</translation>
    </message>
    <message>
        <source>Nothing is unfinished.</source>
        <translation>Er staat niets meer open.</translation>
    </message>
    <message>
        <source>The plan that holds keeps its contact person. The next version names the coach who makes it.</source>
        <translation>Het plan dat geldt, houdt zijn contactpersoon. De volgende versie noemt de coach die haar maakt.</translation>
    </message>
    <message>
        <source>Version {number} of the plan is a draft</source>
        <translation>Versie {number} van het plan is een concept</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Key of the municipality</source>
        <translation>Sleutel van de gemeente</translation>
    </message>
    <message>
        <source>Locked after {minutes} minutes without input.</source>
        <translation>Vergrendeld na {minutes} minuten zonder invoer.</translation>
    </message>
    <message>
        <source>Locked because the computer went to sleep.</source>
        <translation>Vergrendeld omdat de computer ging slapen.</translation>
    </message>
    <message>
        <source>Locked because the lid was closed.</source>
        <translation>Vergrendeld omdat het deksel dichtging.</translation>
    </message>
    <message>
        <source>Locked because the municipality no longer trusts this laptop.</source>
        <translation>Vergrendeld omdat de gemeente deze laptop niet meer vertrouwt.</translation>
    </message>
    <message>
        <source>Locked because the screen was locked or somebody else came.</source>
        <translation>Vergrendeld omdat het scherm op slot ging of iemand anders inlogde.</translation>
    </message>
    <message>
        <source>Not kept when it was locked: {count} changes. Everything that was called saved is there.</source>
        <translation>Aantal wijzigingen dat bij het vergrendelen niet is bewaard: {count}. Alles wat al was opgeslagen, is er nog.</translation>
    </message>
    <message>
        <source>Open with this computer</source>
        <translation>Openen met deze computer</translation>
    </message>
    <message>
        <source>Opening the vault...</source>
        <translation>De kluis wordt geopend...</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>The client is ready. What was told is taken in when you unlock.</source>
        <translation>De cliënt is klaar. Wat is verteld, wordt overgenomen als u ontgrendelt.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Use the key of the municipality</source>
        <translation>Gebruik de sleutel van de gemeente</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Wachtzin gebruiken</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Herstelcode gebruiken</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds before the next try.</source>
        <translation>Wacht {seconds} seconden tot de volgende poging.</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Welkom terug</translation>
    </message>
    <message>
        <source>Your dossiers stand encrypted on this laptop.</source>
        <translation>Uw dossiers staan versleuteld op deze laptop.</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>A lower level (afschalen)</source>
        <translation>Een lager niveau (afschalen)</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Een andere aanleiding</translation>
    </message>
    <message>
        <source>Another route (schakelen)</source>
        <translation>Een andere route (schakelen)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Choose first why there is a new version.</source>
        <translation>Kies eerst waarom er een nieuwe versie is.</translation>
    </message>
    <message>
        <source>First plan</source>
        <translation>Eerste plan</translation>
    </message>
    <message>
        <source>Goals, help or agreements kept up to date</source>
        <translation>Doelen, hulp of afspraken bijgewerkt</translation>
    </message>
    <message>
        <source>In words, as the client may read it</source>
        <translation>In woorden, zoals de cliënt het mag lezen</translation>
    </message>
    <message>
        <source>Moved from another municipality</source>
        <translation>Verhuisd vanuit een andere gemeente</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nog niets.</translation>
    </message>
    <message>
        <source>Say why; the client may read it.</source>
        <translation>Zeg waarom; de cliënt mag het lezen.</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>Deze versie</translation>
    </message>
    <message>
        <source>Why a new version?</source>
        <translation>Waarom een nieuwe versie?</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>Dag van het bezoek</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Volgend bezoek</translation>
    </message>
    <message>
        <source>Save the visit</source>
        <translation>Bezoek opslaan</translation>
    </message>
    <message>
        <source>Signal for the coach</source>
        <translation>Signaal voor de coach</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Bezoek</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Wat is afgesproken</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat is gedaan</translation>
    </message>
    <message>
        <source>Write nothing of health or safety here, and no BSN. Are you worried? Choose a signal.</source>
        <translation>Schrijf hier niets over gezondheid of veiligheid, en geen BSN. Maakt u zich zorgen? Kies een signaal.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Agreed: {agreement}</source>
        <translation>Afgesproken: {agreement}</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>Bezoek vastleggen</translation>
    </message>
    <message>
        <source>Next visit: {day}</source>
        <translation>Volgend bezoek: {day}</translation>
    </message>
    <message>
        <source>No visits yet.</source>
        <translation>Nog geen bezoeken.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Bezoeken</translation>
    </message>
    <message>
        <source>{day} · {contact} · {minutes} minutes</source>
        <translation>{day} · {contact} · {minutes} minuten</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>Add a block</source>
        <translation>Blok toevoegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Change the block</source>
        <translation>Blok wijzigen</translation>
    </message>
    <message>
        <source>Choose this solution</source>
        <translation>Kies deze oplossing</translation>
    </message>
    <message>
        <source>Drag a block, or choose it by arrow key. Ctrl with an arrow moves it, Enter opens it, Delete takes it back.</source>
        <translation>Sleep een blok, of kies het met de pijltjes. Ctrl met een pijltje verschuift het, Enter opent het, Delete haalt het weg.</translation>
    </message>
    <message>
        <source>Keep block</source>
        <translation>Blok bewaren</translation>
    </message>
    <message>
        <source>Keep or cancel this block first.</source>
        <translation>Bewaar of annuleer eerst dit blok.</translation>
    </message>
    <message>
        <source>New block</source>
        <translation>Nieuw blok</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>Put in what is chosen</source>
        <translation>Zet in de week</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Week of {name}</source>
        <translation>Week van {name}</translation>
    </message>
</context>
<context>
    <name>WellbeingCard</name>
    <message>
        <source>How am I doing</source>
        <translation>Hoe gaat het met mij</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>The client&apos;s own view, to talk about. It is no test: nothing is added up and nothing is compared with others.</source>
        <translation>Het eigen beeld van de cliënt, om over te praten. Het is geen test: er wordt niets opgeteld en niets met anderen vergeleken.</translation>
    </message>
</context>
<context>
    <name>ZrmCard</name>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Self-reliance (ZRM)</source>
        <translation>Zelfredzaamheid (ZRM)</translation>
    </message>
    <message>
        <source>Thirteen domains, from 1 (acute) to 5 (fully self-reliant), over the last 30 days. The texts of the cells stand in your municipality&apos;s own ZRM.</source>
        <translation>Dertien domeinen, van 1 (acute problematiek) tot 5 (volledig zelfredzaam), over de laatste 30 dagen. De teksten per vak staan in de eigen ZRM van uw gemeente.</translation>
    </message>
</context>
<context>
    <name>_AgreeForm</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Key cards</source>
        <translation>Sleutelkaarten</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>On which ground</source>
        <translation>Op welke grond</translation>
    </message>
    <message>
        <source>Save this agreement</source>
        <translation>Afspraak bewaren</translation>
    </message>
    <message>
        <source>Up to and with (empty: no end)</source>
        <translation>Tot en met (leeg: geen einde)</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Met wie</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>You know nobody&apos;s key card yet. Add one first.</source>
        <translation>U kent nog niemands sleutelkaart. Voeg er eerst een toe.</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>a document that was attached</source>
        <translation>een bijgevoegd document</translation>
    </message>
    <message>
        <source>filled in by the coach</source>
        <translation>ingevuld door de coach</translation>
    </message>
    <message>
        <source>from a document</source>
        <translation>uit een document</translation>
    </message>
    <message>
        <source>from a register</source>
        <translation>uit een registratie</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>geen antwoord</translation>
    </message>
    <message>
        <source>told by a child</source>
        <translation>verteld door een kind</translation>
    </message>
    <message>
        <source>told by the client</source>
        <translation>verteld door de cliënt</translation>
    </message>
    <message>
        <source>told by the interpreter</source>
        <translation>verteld door de tolk</translation>
    </message>
    <message>
        <source>told by the partner</source>
        <translation>verteld door de partner</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message numerus="yes">
        <source>%n plan(s) wait</source>
        <translation>
            <numerusform>%n plan wacht</numerusform>
            <numerusform>%n plannen wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Daarna</translation>
    </message>
    <message>
        <source>B1-route</source>
        <translation>B1-route</translation>
    </message>
    <message>
        <source>Education route</source>
        <translation>Onderwijsroute</translation>
    </message>
    <message numerus="yes">
        <source>Household: %n dossier(s)</source>
        <translation>
            <numerusform>Gezin: %n dossier</numerusform>
            <numerusform>Gezin: %n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {station}</source>
        <translation>Hierna: {station}</translation>
    </message>
    <message>
        <source>No term runs</source>
        <translation>Er loopt geen termijn</translation>
    </message>
    <message>
        <source>Route not known</source>
        <translation>Route niet bekend</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Z-route</source>
        <translation>Z-route</translation>
    </message>
    <message>
        <source>a house is missing</source>
        <translation>woning ontbreekt</translation>
    </message>
    <message>
        <source>a language coach is missing</source>
        <translation>taalcoach ontbreekt</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>geboren {day}</translation>
    </message>
    <message>
        <source>childcare is missing</source>
        <translation>opvang ontbreekt</translation>
    </message>
    <message>
        <source>information of others is missing</source>
        <translation>informatie van derden ontbreekt</translation>
    </message>
    <message>
        <source>nobody has the children during lessons</source>
        <translation>tijdens de lessen is er geen opvang</translation>
    </message>
    <message>
        <source>the learnability test is missing</source>
        <translation>leerbaarheidstoets ontbreekt</translation>
    </message>
    <message>
        <source>{term} (counted: {raw})</source>
        <translation>{term} (geteld: {raw})</translation>
    </message>
</context>
<context>
    <name>caseload</name>
    <message>
        <source>(column {letter})</source>
        <translation>(kolom {letter})</translation>
    </message>
    <message>
        <source>A new dossier</source>
        <translation>Nieuw dossier</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Asylum centre</source>
        <translation>Azc</translation>
    </message>
    <message>
        <source>BSN</source>
        <translation>BSN</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>End of the obligation</source>
        <translation>Einde van de plicht</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>First names</source>
        <translation>Voornamen</translation>
    </message>
    <message>
        <source>Group by DUO</source>
        <translation>Doelgroep (DUO)</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Voogd</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Contactwijze</translation>
    </message>
    <message>
        <source>Huisvestingswet</source>
        <translation>Huisvestingswet</translation>
    </message>
    <message>
        <source>In practice only a BSN that begins with 9999 is allowed.</source>
        <translation>Bij het oefenen mag alleen een BSN dat met 9999 begint.</translation>
    </message>
    <message>
        <source>Is taken in</source>
        <translation>Wordt ingelezen</translation>
    </message>
    <message>
        <source>Keep the address secret</source>
        <translation>Adres geheimhouden</translation>
    </message>
    <message>
        <source>Language spoken with</source>
        <translation>Gesprekstaal</translation>
    </message>
    <message>
        <source>Learnability test: date</source>
        <translation>Leerbaarheidstoets: datum</translation>
    </message>
    <message>
        <source>Learnability test: outcome</source>
        <translation>Leerbaarheidstoets: uitslag</translation>
    </message>
    <message>
        <source>Learnability test: status</source>
        <translation>Leerbaarheidstoets: stand</translation>
    </message>
    <message>
        <source>Leerroute</source>
        <translation>Leerroute</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Niet ingelezen</translation>
    </message>
    <message>
        <source>Linked on</source>
        <translation>Gekoppeld op</translation>
    </message>
    <message>
        <source>Mother tongue</source>
        <translation>Moedertaal</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>Verhuisd op</translation>
    </message>
    <message>
        <source>Nidos</source>
        <translation>Nidos</translation>
    </message>
    <message>
        <source>Notice by DUO</source>
        <translation>Kennisgeving door DUO</translation>
    </message>
    <message>
        <source>Perhaps the same person as in row {row}</source>
        <translation>Misschien dezelfde persoon als in rij {row}</translation>
    </message>
    <message>
        <source>Perhaps the same person: {names}</source>
        <translation>Misschien dezelfde persoon: {names}</translation>
    </message>
    <message>
        <source>Registered in the BRP</source>
        <translation>Ingeschreven in de BRP</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Verblijfsvergunning</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>Sounds like row {row}</source>
        <translation>Naam lijkt op rij {row}</translation>
    </message>
    <message>
        <source>Sounds like: {names}</source>
        <translation>Naam lijkt op: {names}</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>This date lies before {year}. Check the year in the file.</source>
        <translation>Deze datum ligt vóór {year}. Controleer het jaar in het bestand.</translation>
    </message>
    <message>
        <source>This date lies in the future. Check the year in the file.</source>
        <translation>Deze datum ligt in de toekomst. Controleer het jaar in het bestand.</translation>
    </message>
    <message>
        <source>This date must be whole: day, month and year.</source>
        <translation>Deze datum moet compleet zijn: dag, maand en jaar.</translation>
    </message>
    <message>
        <source>This is no date. Write it in the file as 31-12-2026.</source>
        <translation>Dit is geen datum. Schrijf hem in het bestand als 31-12-2026.</translation>
    </message>
    <message>
        <source>This is no valid BSN. Check the number in the file.</source>
        <translation>Dit is geen geldig BSN. Controleer het nummer in het bestand.</translation>
    </message>
    <message>
        <source>V-number</source>
        <translation>V-nummer</translation>
    </message>
    <message>
        <source>Which law</source>
        <translation>Welke wet</translation>
    </message>
</context>
<context>
    <name>coverage</name>
    <message>
        <source>Chances of work</source>
        <translation>Kansen op werk</translation>
    </message>
    <message>
        <source>Circumstances and health</source>
        <translation>Omstandigheden, gezondheid</translation>
    </message>
    <message>
        <source>Learnability test</source>
        <translation>Leerbaarheidstoets</translation>
    </message>
    <message>
        <source>Level of Dutch</source>
        <translation>Taalniveau Nederlands</translation>
    </message>
    <message>
        <source>Preschool of the child</source>
        <translation>Voorschool van het kind</translation>
    </message>
    <message>
        <source>School and work before</source>
        <translation>School en werk in herkomstland</translation>
    </message>
    <message>
        <source>Self-reliance</source>
        <translation>Zelfredzaamheid</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>niet van toepassing</translation>
    </message>
    <message>
        <source>not talked about yet</source>
        <translation>nog niet besproken</translation>
    </message>
    <message numerus="yes">
        <source>still %n core question(s)</source>
        <translation>
            <numerusform>nog %n kernvraag</numerusform>
            <numerusform>nog %n kernvragen</numerusform>
        </translation>
    </message>
    <message>
        <source>talked about</source>
        <translation>besproken</translation>
    </message>
</context>
<context>
    <name>deadlines</name>
    <message>
        <source>Broad intake done</source>
        <translation>Brede intake klaar</translation>
    </message>
    <message>
        <source>Coach from this day on</source>
        <translation>Coach vanaf deze dag</translation>
    </message>
    <message>
        <source>Course offer at the latest</source>
        <translation>Uiterste dag voor het aanbod</translation>
    </message>
    <message>
        <source>End of the aftercare for the job</source>
        <translation>Einde van de nazorg bij het werk</translation>
    </message>
    <message>
        <source>End of the social guidance</source>
        <translation>Einde van de maatschappelijke begeleiding</translation>
    </message>
    <message>
        <source>Language placement evaluated</source>
        <translation>Evaluatie van de taalstage</translation>
    </message>
    <message>
        <source>Last day for an objection</source>
        <translation>Laatste dag voor bezwaar</translation>
    </message>
    <message>
        <source>Last day of paying fixed costs</source>
        <translation>Laatste dag van het ontzorgen</translation>
    </message>
    <message>
        <source>Last day of the integration term</source>
        <translation>Laatste dag van de inburgeringstermijn</translation>
    </message>
    <message>
        <source>Last day to change the route</source>
        <translation>Laatste dag om van route te wisselen</translation>
    </message>
    <message>
        <source>Lessons and work begun</source>
        <translation>Begin van lessen en werk</translation>
    </message>
    <message>
        <source>Plan at the latest</source>
        <translation>PIP uiterlijk</translation>
    </message>
    <message>
        <source>Plan evaluated</source>
        <translation>Evaluatie van het plan</translation>
    </message>
    <message>
        <source>Plan for adulthood made</source>
        <translation>Toekomstplan klaar</translation>
    </message>
    <message>
        <source>Progress talks held</source>
        <translation>Voortgangsgesprekken gevoerd</translation>
    </message>
    <message>
        <source>Questionnaire begun</source>
        <translation>Begin van de vragenlijst</translation>
    </message>
    <message>
        <source>Review of fixed costs</source>
        <translation>Ontzorgen bekeken</translation>
    </message>
    <message>
        <source>Volunteering found</source>
        <translation>Vrijwilligerswerk gevonden</translation>
    </message>
    <message>
        <source>Welcome talk</source>
        <translation>Welkomgesprek</translation>
    </message>
    <message>
        <source>rule of the municipality: {article}</source>
        <translation>regel van de gemeente: {article}</translation>
    </message>
    <message>
        <source>{term} (plan it on {day})</source>
        <translation>{term} (plan het op {day})</translation>
    </message>
</context>
<context>
    <name>differing</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n onderdeel</numerusform>
            <numerusform>%n onderdelen</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>Uitkering</translation>
    </message>
    <message>
        <source>By which way</source>
        <translation>Op welke manier</translation>
    </message>
    <message>
        <source>Call to come</source>
        <translation>Oproep</translation>
    </message>
    <message>
        <source>Came or not</source>
        <translation>Verschenen of niet</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Day of the appointment</source>
        <translation>Dag van de afspraak</translation>
    </message>
    <message>
        <source>Finishing an education first</source>
        <translation>Eerst een opleiding afmaken</translation>
    </message>
    <message>
        <source>Fixed costs</source>
        <translation>Vaste lasten</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>Health that may stand in it</source>
        <translation>Gezondheid die erin mag staan</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Uren per week</translation>
    </message>
    <message>
        <source>Hours of the MAP</source>
        <translation>Uren MAP</translation>
    </message>
    <message>
        <source>Hours of the PVT</source>
        <translation>Uren PVT</translation>
    </message>
    <message>
        <source>Hours of the route</source>
        <translation>Uren voor de leerroute</translation>
    </message>
    <message>
        <source>KNM</source>
        <translation>KNM</translation>
    </message>
    <message>
        <source>Language of the call</source>
        <translation>Taal van de oproep</translation>
    </message>
    <message>
        <source>Learning to read and write</source>
        <translation>Leren lezen en schrijven</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>Gevoerd door</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Number of progress talks</source>
        <translation>Aantal voortgangsgesprekken</translation>
    </message>
    <message>
        <source>On which day was the plan made known?</source>
        <translation>Op welke dag is het plan bekendgemaakt?</translation>
    </message>
    <message>
        <source>On which day was the plan set?</source>
        <translation>Op welke dag is het plan vastgesteld?</translation>
    </message>
    <message>
        <source>Part of the intake</source>
        <translation>Deel van de intake</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Plan, version {number}</source>
        <translation>Plan, versie {number}</translation>
    </message>
    <message>
        <source>Preschool</source>
        <translation>Voorschool</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Reasons of the route</source>
        <translation>Motivering van de route</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Verzonden op</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Begeleiding</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Telephone of the contact person</source>
        <translation>Telefoon van de contactpersoon</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Two plans were begun: which one goes on?</source>
        <translation>Er zijn twee plannen begonnen: welk gaat door?</translation>
    </message>
    <message>
        <source>What is arranged</source>
        <translation>Wat er geregeld is</translation>
    </message>
    <message>
        <source>What the client thinks of it</source>
        <translation>Wat de cliënt ervan vindt</translation>
    </message>
    <message>
        <source>Where the client stands</source>
        <translation>Waar de cliënt nu staat</translation>
    </message>
    <message>
        <source>Why a new version</source>
        <translation>Waarom een nieuwe versie</translation>
    </message>
    <message>
        <source>Why another route than the test points at</source>
        <translation>Waarom een andere route dan de toets aangeeft</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niet ingevuld</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n bladzijde</numerusform>
            <numerusform>%n bladzijden</numerusform>
        </translation>
    </message>
    <message>
        <source>Course of the case (S0)</source>
        <translation>Verloop van het traject (S0)</translation>
    </message>
    <message>
        <source>Diploma</source>
        <translation>Diploma</translation>
    </message>
    <message>
        <source>Health (S3)</source>
        <translation>Gezondheid (S3)</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Money, family, status (S2)</source>
        <translation>Geld, gezin, status (S2)</translation>
    </message>
    <message>
        <source>Ordinary (S1)</source>
        <translation>Gewoon (S1)</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Ander document</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Paspoort</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Plan, version {number}</source>
        <translation>PIP, versie {number}</translation>
    </message>
    <message>
        <source>Residence document</source>
        <translation>Verblijfsdocument</translation>
    </message>
    <message>
        <source>Safety (S4)</source>
        <translation>Veiligheid (S4)</translation>
    </message>
    <message>
        <source>Sealed plan</source>
        <translation>Verzegeld PIP</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
</context>
<context>
    <name>enforcement</name>
    <message>
        <source>Next: a written warning with a second call and a new appointment.</source>
        <translation>Nu: een schriftelijke waarschuwing met een tweede oproep en een nieuwe afspraak.</translation>
    </message>
    <message>
        <source>Next: call the client again.</source>
        <translation>Nu: roep de cliënt opnieuw op.</translation>
    </message>
    <message>
        <source>Next: call the client for the intake.</source>
        <translation>Nu: roep de cliënt op voor de intake.</translation>
    </message>
    <message>
        <source>Next: the intake can be completed in absence.</source>
        <translation>Nu: de intake kan in afwezigheid worden voltooid.</translation>
    </message>
    <message>
        <source>Next: wait for the appointment.</source>
        <translation>Nu: wacht de afspraak af.</translation>
    </message>
    <message>
        <source>No step follows.</source>
        <translation>Er volgt geen stap.</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n wijziging wacht</numerusform>
            <numerusform>%n wijzigingen wachten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) stay on this laptop</source>
        <translation>
            <numerusform>%n aantekening blijft op deze laptop</numerusform>
            <numerusform>%n aantekeningen blijven op deze laptop</numerusform>
        </translation>
    </message>
    <message>
        <source>At the municipality since {when}</source>
        <translation>Bij de gemeente sinds {when}</translation>
    </message>
    <message>
        <source>Gone at the municipality, kept here</source>
        <translation>Weg bij de gemeente, hier bewaard</translation>
    </message>
    <message>
        <source>Last exchange: {when}</source>
        <translation>Laatste uitwisseling: {when}</translation>
    </message>
    <message>
        <source>Last tried: {when}, without success</source>
        <translation>Laatste poging: {when}, niet gelukt</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Niets te verzenden</translation>
    </message>
    <message>
        <source>Waits for your answer</source>
        <translation>Wacht op uw antwoord</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>Asielstatushouders</source>
        <translation>Asielstatushouders</translation>
    </message>
    <message>
        <source>B1-route</source>
        <translation>B1-route</translation>
    </message>
    <message>
        <source>Date of DUO&apos;s notice</source>
        <translation>Datum kennisgeving DUO</translation>
    </message>
    <message>
        <source>Date of registration</source>
        <translation>Datum inschrijving</translation>
    </message>
    <message>
        <source>Gezinsmigranten en overige migranten</source>
        <translation>Gezinsmigranten en overige migranten</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Group by DUO</source>
        <translation>Doelgroep van DUO</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekend</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Learning route</source>
        <translation>Leerroute</translation>
    </message>
    <message>
        <source>No placement</source>
        <translation>Geen plek</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Nog geen plan</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Niet gehaald</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Niet gezegd</translation>
    </message>
    <message>
        <source>Onderwijsroute</source>
        <translation>Onderwijsroute</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Gehaald</translation>
    </message>
    <message>
        <source>Result of the learnability test</source>
        <translation>Uitslag leerbaarheidstoets</translation>
    </message>
    <message>
        <source>Takes part now as</source>
        <translation>Doet nu mee met</translation>
    </message>
    <message>
        <source>Z-route</source>
        <translation>Z-route</translation>
    </message>
</context>
<context>
    <name>laptop</name>
    <message>
        <source>Page for a lost laptop</source>
        <translation>Blad voor een kwijtgeraakte laptop</translation>
    </message>
</context>
<context>
    <name>logbook</name>
    <message>
        <source>A merge was undone</source>
        <translation>Samenvoeging ongedaan gemaakt</translation>
    </message>
    <message>
        <source>A package was refused</source>
        <translation>Een pakket is geweigerd</translation>
    </message>
    <message>
        <source>Access given to what is kept</source>
        <translation>Inzage gegeven</translation>
    </message>
    <message>
        <source>Came in with a sealed package</source>
        <translation>Gekregen in een verzegeld pakket</translation>
    </message>
    <message>
        <source>Document looked at</source>
        <translation>Document bekeken</translation>
    </message>
    <message>
        <source>Exported: {what}</source>
        <translation>Geëxporteerd: {what}</translation>
    </message>
    <message>
        <source>Given away in a sealed package</source>
        <translation>Meegegeven in een verzegeld pakket</translation>
    </message>
    <message>
        <source>Logbook read</source>
        <translation>Logboek gelezen</translation>
    </message>
    <message>
        <source>Merged with another dossier</source>
        <translation>Samengevoegd met een ander dossier</translation>
    </message>
    <message>
        <source>Number shown: {what}</source>
        <translation>Nummer getoond: {what}</translation>
    </message>
    <message>
        <source>Opened: {what}</source>
        <translation>Geopend: {what}</translation>
    </message>
    <message>
        <source>Purged</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Receipt of a package taken in</source>
        <translation>Ontvangst van een pakket ingelezen</translation>
    </message>
    <message>
        <source>V-number</source>
        <translation>V-nummer</translation>
    </message>
    <message>
        <source>Vault opened</source>
        <translation>Kluis geopend</translation>
    </message>
    <message>
        <source>attached document</source>
        <translation>toegevoegd document</translation>
    </message>
    <message>
        <source>card</source>
        <translation>kaart</translation>
    </message>
    <message>
        <source>citizen service number</source>
        <translation>burgerservicenummer</translation>
    </message>
    <message>
        <source>delivery to CBS</source>
        <translation>levering aan CBS</translation>
    </message>
    <message>
        <source>dossier</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>fields for DUO</source>
        <translation>velden voor DUO</translation>
    </message>
    <message>
        <source>file for a calendar</source>
        <translation>bestand voor een agenda</translation>
    </message>
    <message>
        <source>intake</source>
        <translation>intake</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>metingen</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>plan as PDF</source>
        <translation>plan als PDF</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>voortgang</translation>
    </message>
    <message>
        <source>signing</source>
        <translation>ondertekenen</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>bezoek</translation>
    </message>
    <message>
        <source>week</source>
        <translation>week</translation>
    </message>
    <message>
        <source>what was told differently</source>
        <translation>wat verschillend verteld is</translation>
    </message>
</context>
<context>
    <name>measures</name>
    <message>
        <source>At first</source>
        <translation>Nulmeting</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Eindmeting</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Nog geen antwoord</translation>
    </message>
    <message>
        <source>child</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliënt</translation>
    </message>
    <message>
        <source>coach</source>
        <translation>coach</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>tolk</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>partner</translation>
    </message>
    <message>
        <source>register</source>
        <translation>register</translation>
    </message>
</context>
<context>
    <name>municipal</name>
    <message>
        <source>Cases (Zaken)</source>
        <translation>Zaken</translation>
    </message>
    <message>
        <source>Catalogue (Catalogi)</source>
        <translation>Catalogi</translation>
    </message>
    <message>
        <source>Decisions (Besluiten)</source>
        <translation>Besluiten</translation>
    </message>
    <message>
        <source>Documents (Documenten)</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Objects (Objecten)</source>
        <translation>Objecten</translation>
    </message>
    <message>
        <source>Types of objects (Objecttypen)</source>
        <translation>Objecttypen</translation>
    </message>
</context>
<context>
    <name>package</name>
    <message>
        <source>Goes along: {operations} entries, {enclosed} documents</source>
        <translation>Gaat mee: {operations} gegevens, {enclosed} documenten</translation>
    </message>
    <message>
        <source>Stays here: {reasons}</source>
        <translation>Blijft hier: {reasons}</translation>
    </message>
    <message>
        <source>a BSN stands in the text: {count}</source>
        <translation>er staat een BSN in de tekst: {count}</translation>
    </message>
    <message>
        <source>not needed in this role: {count}</source>
        <translation>niet nodig in deze rol: {count}</translation>
    </message>
    <message>
        <source>the address is secret: {count}</source>
        <translation>het adres is geheim: {count}</translation>
    </message>
    <message>
        <source>told by others: {count}</source>
        <translation>verteld door anderen: {count}</translation>
    </message>
    <message>
        <source>too delicate for this role: {count}</source>
        <translation>te gevoelig voor deze rol: {count}</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Asks the client to come and talk before the paying ends.</source>
        <translation>Vraagt de cliënt om te komen praten voordat het betalen stopt.</translation>
    </message>
    <message>
        <source>Card for the begeleider</source>
        <translation>Begeleiderskaart</translation>
    </message>
    <message>
        <source>Contract of the taalstage</source>
        <translation>Afspraken taalstage</translation>
    </message>
    <message>
        <source>Copy of the plan for somebody in the register</source>
        <translation>Afschrift van het plan voor iemand in het deelregister</translation>
    </message>
    <message>
        <source>Copy of the plan for the school</source>
        <translation>Afschrift van het plan voor de school</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>Eindverslag</translation>
    </message>
    <message>
        <source>For a colleague or another municipality. The BSN is in it; health and safety are not.</source>
        <translation>Voor een collega of een andere gemeente. Het BSN staat erin, gezondheid en veiligheid niet.</translation>
    </message>
    <message>
        <source>For the client to take home. No decision and no numbers are in it.</source>
        <translation>Voor de cliënt om mee naar huis te nemen. Er staan geen besluit en geen nummers in.</translation>
    </message>
    <message>
        <source>For the client, the school and the municipality. Nothing about money, health or safety is in it.</source>
        <translation>Voor de cliënt, de school en de gemeente. Er staat niets in over geld, gezondheid of veiligheid.</translation>
    </message>
    <message>
        <source>For the coach alone. Health is in it; safety is not.</source>
        <translation>Alleen voor de coach. Gezondheid staat erin, veiligheid niet.</translation>
    </message>
    <message>
        <source>For the municipality when the guidance ends.</source>
        <translation>Voor de gemeente als de begeleiding eindigt.</translation>
    </message>
    <message>
        <source>For when the battery is dead: the questions of a first talk, numbered as on the screen.</source>
        <translation>Voor als de accu leeg is: de vragen van een eerste gesprek, genummerd als op het scherm.</translation>
    </message>
    <message>
        <source>For whom the register of sharing names. No numbers, money, family, health or safety are in it.</source>
        <translation>Voor wie in het deelregister staat. Nummers, geld, gezin, gezondheid en veiligheid staan er niet in.</translation>
    </message>
    <message>
        <source>Handover letter</source>
        <translation>Overdrachtsbrief</translation>
    </message>
    <message>
        <source>Intake report</source>
        <translation>Intakeverslag</translation>
    </message>
    <message>
        <source>Letter: paying the fixed costs begins</source>
        <translation>Brief: vaste lasten betalen begint</translation>
    </message>
    <message>
        <source>Letter: paying the fixed costs ends</source>
        <translation>Brief: vaste lasten betalen stopt</translation>
    </message>
    <message>
        <source>Letter: talk about the fixed costs</source>
        <translation>Brief: gesprek over de vaste lasten</translation>
    </message>
    <message>
        <source>Nulmeting beside eindmeting</source>
        <translation>Nulmeting naast eindmeting</translation>
    </message>
    <message>
        <source>One page for the client, to hang on the wall.</source>
        <translation>Eén blad voor de cliënt, om op te hangen.</translation>
    </message>
    <message>
        <source>One page for who visits. No numbers, health or safety are in it.</source>
        <translation>Eén blad voor wie op bezoek gaat. Nummers, gezondheid en veiligheid staan er niet in.</translation>
    </message>
    <message>
        <source>Participatieverklaring</source>
        <translation>Participatieverklaring</translation>
    </message>
    <message>
        <source>Plan in plain words</source>
        <translation>Plan in gewone taal</translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation>Voortgangsverslag</translation>
    </message>
    <message>
        <source>Road in pictures</source>
        <translation>Weg in beeld</translation>
    </message>
    <message>
        <source>Says from when the client pays, and what.</source>
        <translation>Zegt vanaf wanneer de cliënt zelf betaalt, en wat.</translation>
    </message>
    <message>
        <source>Short form on paper</source>
        <translation>Korte vragenlijst op papier</translation>
    </message>
    <message>
        <source>Statement of hours</source>
        <translation>Urenoverzicht</translation>
    </message>
    <message>
        <source>The hours that were recorded, and how many are still to be made.</source>
        <translation>De uren die zijn vastgelegd, en hoeveel er nog te doen zijn.</translation>
    </message>
    <message>
        <source>To be signed by the client, the place and the coach.</source>
        <translation>Te tekenen door de cliënt, de plek en de coach.</translation>
    </message>
    <message>
        <source>To be signed on paper at the meeting itself, not at home.</source>
        <translation>Te tekenen op papier op de bijeenkomst zelf, niet thuis.</translation>
    </message>
    <message>
        <source>What the school may know: name, address, route, hours and term.</source>
        <translation>Wat de school mag weten: naam, adres, route, uren en termijn.</translation>
    </message>
    <message>
        <source>What was told at first beside what is told now.</source>
        <translation>Wat toen is verteld naast wat nu is verteld.</translation>
    </message>
    <message>
        <source>With the list of fixed costs and how to object.</source>
        <translation>Met de lijst van vaste lasten en hoe bezwaar kan worden gemaakt.</translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Appointment on {day}</source>
        <translation>Afspraak op {day}</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Call {number}: {way} of {sent}, for {day}</source>
        <translation>Oproep {number}: {way} van {sent}, voor {day}</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Opgeroepen</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Verschenen</translation>
    </message>
    <message>
        <source>Came, did not take part</source>
        <translation>Kwam, werkte niet mee</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Afgezegd</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Niet verschenen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Nobody was called yet</source>
        <translation>Nog geen oproep</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Niet begonnen</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>Niet doorgegaan</translation>
    </message>
    <message>
        <source>Not held on {day}: make a new appointment</source>
        <translation>Niet doorgegaan op {day}: maak een nieuwe afspraak</translation>
    </message>
    <message>
        <source>Nothing is open any more.</source>
        <translation>Er staat niets meer open.</translation>
    </message>
    <message numerus="yes">
        <source>Still %n question(s)</source>
        <translation>
            <numerusform>Nog %n vraag</numerusform>
            <numerusform>Nog %n vragen</numerusform>
        </translation>
    </message>
    <message>
        <source>The result is not known yet.</source>
        <translation>De uitslag is nog niet bekend.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>ongeveer %n minuut</numerusform>
            <numerusform>ongeveer %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>by word of mouth</source>
        <translation>mondeling</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>brief</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telefoon</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>bericht (app of sms)</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>Listen: {what}</source>
        <translation>Luisteren: {what}</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>Typ om te zoeken</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Against</source>
        <translation>Tegen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Of note</source>
        <translation>Van belang</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>A public body</source>
        <translation>Een openbaar lichaam</translation>
    </message>
    <message>
        <source>A third party</source>
        <translation>Een derde</translation>
    </message>
    <message>
        <source>A: cannot read</source>
        <translation>A: analfabeet</translation>
    </message>
    <message>
        <source>AA: reads another script</source>
        <translation>AA: anders gealfabetiseerd</translation>
    </message>
    <message>
        <source>Activity or excursion</source>
        <translation>Activiteit of excursie</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Address and end of the obligation</source>
        <translation>Adres en einde plicht</translation>
    </message>
    <message>
        <source>All children there</source>
        <translation>Alle kinderen zijn er</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Andere reden</translation>
    </message>
    <message>
        <source>Another route</source>
        <translation>Een andere route</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Beantwoord op</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Aangevraagd</translation>
    </message>
    <message>
        <source>Asked for on</source>
        <translation>Aangevraagd op</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Gevraagd op</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Thuis</translation>
    </message>
    <message>
        <source>At the office</source>
        <translation>Op kantoor</translation>
    </message>
    <message>
        <source>At what place</source>
        <translation>Soort plaats</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>Hoe laat</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Aanwezigheid</translation>
    </message>
    <message>
        <source>B1-route</source>
        <translation>B1-route</translation>
    </message>
    <message>
        <source>B1-route out of reach</source>
        <translation>B1-route niet haalbaar</translation>
    </message>
    <message>
        <source>B1-route within reach</source>
        <translation>B1-route haalbaar</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>Begint op</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>Begonnen op</translation>
    </message>
    <message>
        <source>Benefit begins on</source>
        <translation>Bijstand begint op</translation>
    </message>
    <message>
        <source>Blik op Werk</source>
        <translation>Blik op Werk</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Bezet</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Per e-mail</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Met een brief</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>Met een bericht</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Telefonisch</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>Met video</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Door wie</translation>
    </message>
    <message>
        <source>Calls back</source>
        <translation>Belt terug</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Afgezegd</translation>
    </message>
    <message>
        <source>Cannot be moved</source>
        <translation>Staat vast</translation>
    </message>
    <message>
        <source>Care for somebody</source>
        <translation>Zorg voor een ander</translation>
    </message>
    <message>
        <source>Caution given (cautie)</source>
        <translation>Cautie gegeven</translation>
    </message>
    <message>
        <source>Certificate handed over on</source>
        <translation>Certificaat uitgereikt op</translation>
    </message>
    <message>
        <source>Childcare</source>
        <translation>Kinderopvang</translation>
    </message>
    <message>
        <source>Childcare and preschool</source>
        <translation>Opvang en voorschool</translation>
    </message>
    <message>
        <source>Childcare needed</source>
        <translation>Opvang nodig</translation>
    </message>
    <message>
        <source>Childminder</source>
        <translation>Gastouder</translation>
    </message>
    <message>
        <source>Closing talk held by</source>
        <translation>Eindgesprek gevoerd door</translation>
    </message>
    <message>
        <source>Closing talk on</source>
        <translation>Eindgesprek op</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Afgerond op</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Course offer</source>
        <translation>Inburgeringsaanbod</translation>
    </message>
    <message>
        <source>DUO&apos;s number of the school</source>
        <translation>Instellingsnummer (DUO)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of the first plan there</source>
        <translation>Dagtekening van het eerste plan daar</translation>
    </message>
    <message>
        <source>Date of the offer</source>
        <translation>Datum van het aanbod</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Declaration signed on</source>
        <translation>Verklaring ondertekend op</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Niet gekomen</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>Overleden op</translation>
    </message>
    <message>
        <source>Dispensation because of</source>
        <translation>Ontheffing vanwege</translation>
    </message>
    <message>
        <source>Does the route still fit?</source>
        <translation>Past de route nog?</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Twijfel</translation>
    </message>
    <message>
        <source>Dutch and KNM</source>
        <translation>Nederlands en KNM</translation>
    </message>
    <message>
        <source>Dutch and KNM during the intake</source>
        <translation>Nederlands en KNM tijdens de intake</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Opleiding</translation>
    </message>
    <message>
        <source>Electricity, euros a month</source>
        <translation>Stroom, euro per maand</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Werkgever</translation>
    </message>
    <message>
        <source>End of the Z-route</source>
        <translation>Einde Z-route</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Beëindigd op</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Eindigt op</translation>
    </message>
    <message>
        <source>Evaluation on</source>
        <translation>Evaluatie op</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Exam number</source>
        <translation>Examennummer</translation>
    </message>
    <message>
        <source>Expected end</source>
        <translation>Verwachte einddatum</translation>
    </message>
    <message>
        <source>Expected start</source>
        <translation>Verwachte startdatum</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Gezin</translation>
    </message>
    <message>
        <source>First day after the term (DUO)</source>
        <translation>Einddatum bij DUO (eerste dag erna)</translation>
    </message>
    <message>
        <source>First day of the term (DUO)</source>
        <translation>Startdatum bij DUO</translation>
    </message>
    <message>
        <source>First meeting on</source>
        <translation>Kennismaking op</translation>
    </message>
    <message>
        <source>For what purpose</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>Free, with the children</source>
        <translation>Vrij, bij de kinderen</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vrijdag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>From which municipality</source>
        <translation>Uit welke gemeente</translation>
    </message>
    <message>
        <source>Gas, euros a month</source>
        <translation>Gas, euro per maand</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grond</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Uitgereikt</translation>
    </message>
    <message>
        <source>Has a place</source>
        <translation>Geplaatst</translation>
    </message>
    <message>
        <source>Health insurance, euros a month</source>
        <translation>Zorgverzekering, euro per maand</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gevoerd door</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Uren per week</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>How long, in minutes</source>
        <translation>Hoe lang, in minuten</translation>
    </message>
    <message>
        <source>Illness of the coach</source>
        <translation>Ziekte van de coach</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>In welke taal</translation>
    </message>
    <message>
        <source>Intake completed in absence</source>
        <translation>Intake voltooid in afwezigheid</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Keep the address secret</source>
        <translation>Adres geheimhouden</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Language coach</source>
        <translation>Taalcoach</translation>
    </message>
    <message>
        <source>Language level</source>
        <translation>Taalniveau</translation>
    </message>
    <message>
        <source>Language placement</source>
        <translation>Taalstage</translation>
    </message>
    <message>
        <source>Learnability test</source>
        <translation>Leerbaarheidstoets</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlof</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Les</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Listening (LU)</source>
        <translation>Luisteren (LU)</translation>
    </message>
    <message>
        <source>Literacy lessons</source>
        <translation>Alfabetisering</translation>
    </message>
    <message>
        <source>Literacy lessons (DUO)</source>
        <translation>Alfabetisering (DUO)</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Weinig</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>MAP</translation>
    </message>
    <message>
        <source>Mandate signed on</source>
        <translation>Machtiging getekend op</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>maandag</translation>
    </message>
    <message>
        <source>Moved here from another municipality</source>
        <translation>Verhuisd uit een andere gemeente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Needed score read on</source>
        <translation>Benodigde score gelezen op</translation>
    </message>
    <message>
        <source>New appointment on</source>
        <translation>Nieuwe afspraak op</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Vervolgstappen</translation>
    </message>
    <message>
        <source>Next talk on</source>
        <translation>Volgend gesprek op</translation>
    </message>
    <message>
        <source>Niet verwijtbaar</source>
        <translation>Niet verwijtbaar</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Niet van toepassing</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Not needed: exception in the law</source>
        <translation>Niet nodig: uitzondering in de wet</translation>
    </message>
    <message>
        <source>Not planned yet</source>
        <translation>Nog niet gepland</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Now and then</source>
        <translation>Wisselend</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Aan wie</translation>
    </message>
    <message>
        <source>On which information</source>
        <translation>Op grond van welke gegevens</translation>
    </message>
    <message>
        <source>Onderwijsroute</source>
        <translation>Onderwijsroute</translation>
    </message>
    <message>
        <source>PVT</source>
        <translation>PVT</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Participatie</translation>
    </message>
    <message>
        <source>Participation during the intake</source>
        <translation>Participatie tijdens de intake</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Deels</translation>
    </message>
    <message>
        <source>Parts of the plan that may stand in a copy</source>
        <translation>Delen van het plan die in een afschrift mogen staan</translation>
    </message>
    <message>
        <source>Paying fixed costs</source>
        <translation>Ontzorgen</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Plaatsing</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Planned on</source>
        <translation>Gepland op</translation>
    </message>
    <message>
        <source>Preschool</source>
        <translation>Voorschool</translation>
    </message>
    <message>
        <source>Present at the introduction</source>
        <translation>Aanwezig bij de inleiding</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Progress talk</source>
        <translation>Voortgangsgesprek</translation>
    </message>
    <message>
        <source>Prolonged</source>
        <translation>Verlengd</translation>
    </message>
    <message>
        <source>Prolonged because of</source>
        <translation>Verlengd vanwege</translation>
    </message>
    <message>
        <source>Proof of receipt</source>
        <translation>Bewijs van ontvangst</translation>
    </message>
    <message>
        <source>Quality mark</source>
        <translation>Keurmerk</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Bereikt</translation>
    </message>
    <message>
        <source>Read at DUO on</source>
        <translation>Bij DUO gelezen op</translation>
    </message>
    <message>
        <source>Reading (LE)</source>
        <translation>Lezen (LE)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ontvangen op</translation>
    </message>
    <message>
        <source>Rent, euros a month</source>
        <translation>Huur, euro per maand</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Uitslag</translation>
    </message>
    <message>
        <source>Route in the plan there</source>
        <translation>Leerroute in het plan daar</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>zaterdag</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>School of a child</source>
        <translation>School van een kind</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Behaalde score</translation>
    </message>
    <message>
        <source>Score that is needed</source>
        <translation>Benodigde score</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Second opinion</translation>
    </message>
    <message>
        <source>Shared with others</source>
        <translation>Gedeeld met anderen</translation>
    </message>
    <message>
        <source>Signal and reporting code</source>
        <translation>Signaal en meldcode</translation>
    </message>
    <message>
        <source>Signing meeting, where</source>
        <translation>Bijeenkomst van ondertekening, waar</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Iemand anders</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Ergens anders</translation>
    </message>
    <message>
        <source>Speaking (SP)</source>
        <translation>Spreken (SP)</translation>
    </message>
    <message>
        <source>Status of the test</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Step of the reporting code</source>
        <translation>Stap van de meldcode</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Nog open</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>zondag</translation>
    </message>
    <message>
        <source>Supervisor is certified</source>
        <translation>Begeleider is gecertificeerd</translation>
    </message>
    <message>
        <source>Taalschakeltraject</source>
        <translation>Taalschakeltraject</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Afgenomen</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Afgenomen op</translation>
    </message>
    <message>
        <source>Talked over</source>
        <translation>Besproken</translation>
    </message>
    <message>
        <source>Task by law</source>
        <translation>Wettelijke taak</translation>
    </message>
    <message>
        <source>Term as DUO gives it</source>
        <translation>Inburgeringstermijn volgens DUO</translation>
    </message>
    <message>
        <source>Test supervisor</source>
        <translation>Toetsbegeleider</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>De cliënt</translation>
    </message>
    <message>
        <source>The coach goes to other work</source>
        <translation>De coach krijgt ander werk</translation>
    </message>
    <message>
        <source>The colleague is coach since</source>
        <translation>De collega is coach sinds</translation>
    </message>
    <message>
        <source>The college</source>
        <translation>Het college</translation>
    </message>
    <message>
        <source>The obligation ended on</source>
        <translation>Plicht geëindigd op</translation>
    </message>
    <message>
        <source>The route stays</source>
        <translation>De route blijft</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>donderdag</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Aan wie</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Verteld door</translation>
    </message>
    <message>
        <source>Transfer to a colleague</source>
        <translation>Overdracht aan een collega</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Reizen</translation>
    </message>
    <message>
        <source>Travel in minutes</source>
        <translation>Reistijd (minuten)</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>dinsdag</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Begrepen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Verwijtbaar (DUO)</source>
        <translation>Verwijtbaar (DUO)</translation>
    </message>
    <message>
        <source>View of the client (zienswijze)</source>
        <translation>Zienswijze van de cliënt</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>Vrijwilligerswerk</translation>
    </message>
    <message>
        <source>WEB institution</source>
        <translation>WEB-instelling</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Wachten op anderen</translation>
    </message>
    <message>
        <source>Warm handover</source>
        <translation>Warme overdracht</translation>
    </message>
    <message>
        <source>Water, euros a month</source>
        <translation>Water, euro per maand</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>woensdag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>Wat eruit volgt</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>Wat loopt er</translation>
    </message>
    <message>
        <source>What the client says</source>
        <translation>Wat de cliënt zegt</translation>
    </message>
    <message>
        <source>What to look out for</source>
        <translation>Waar op te letten</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Wat is gevraagd</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Wat is besloten</translation>
    </message>
    <message>
        <source>What was seen or heard</source>
        <translation>Wat is gezien of gehoord</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Which information</source>
        <translation>Welke gegevens</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Why it cannot do without</source>
        <translation>Waarom het niet zonder kan</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Met wie</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Ingetrokken op</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Work experience</source>
        <translation>Werkervaring</translation>
    </message>
    <message>
        <source>Work is divided anew</source>
        <translation>Het werk is opnieuw verdeeld</translation>
    </message>
    <message>
        <source>Writing (SC)</source>
        <translation>Schrijven (SC)</translation>
    </message>
    <message>
        <source>Written warning</source>
        <translation>Schriftelijke waarschuwing</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Z-route</source>
        <translation>Z-route</translation>
    </message>
    <message>
        <source>contact person</source>
        <translation>contactpersoon</translation>
    </message>
    <message>
        <source>family</source>
        <translation>gezin</translation>
    </message>
    <message>
        <source>hearing</source>
        <translation>horen</translation>
    </message>
    <message>
        <source>housing</source>
        <translation>wonen</translation>
    </message>
    <message>
        <source>language level</source>
        <translation>taalniveau</translation>
    </message>
    <message>
        <source>lessons and hours</source>
        <translation>lessen en uren</translation>
    </message>
    <message>
        <source>next steps</source>
        <translation>vervolgstappen</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>voortgang</translation>
    </message>
    <message>
        <source>seeing</source>
        <translation>zien</translation>
    </message>
    <message>
        <source>taking part</source>
        <translation>meedoen</translation>
    </message>
    <message>
        <source>the goals</source>
        <translation>de doelen</translation>
    </message>
    <message>
        <source>the learning route</source>
        <translation>de leerroute</translation>
    </message>
    <message>
        <source>the week</source>
        <translation>de week</translation>
    </message>
</context>
<context>
    <name>rights</name>
    <message>
        <source>Another decision of the municipality</source>
        <translation>Een ander besluit van de gemeente</translation>
    </message>
    <message>
        <source>The client asked for it (AVG 17)</source>
        <translation>De cliënt vraagt erom (AVG 17)</translation>
    </message>
    <message>
        <source>The dossier was made by mistake</source>
        <translation>Het dossier is per ongeluk gemaakt</translation>
    </message>
    <message>
        <source>The term has passed (Besluit 9.9)</source>
        <translation>De termijn is verstreken (Besluit 9.9)</translation>
    </message>
</context>
<context>
    <name>sharing</name>
    <message>
        <source>A task of the law asks for it</source>
        <translation>Een wettelijke taak vraagt erom</translation>
    </message>
    <message>
        <source>The client agreed</source>
        <translation>De cliënt is akkoord</translation>
    </message>
</context>
<context>
    <name>signing</name>
    <message>
        <source>A time stamp was added, with the proof of every certificate. The plan was kept.</source>
        <translation>Er is een tijdstempel bij gezet, met het bewijs van elk certificaat. Het plan is bewaard.</translation>
    </message>
    <message>
        <source>A time stamp was added. The maker of a certificate says that it was taken back: who checks this plan is told so. The plan was kept. Ask your administrator for another certificate, and sign a new version with it.</source>
        <translation>Er is een tijdstempel toegevoegd. De uitgever van een certificaat zegt dat het is ingetrokken: wie dit plan keurt, krijgt dat te lezen. Het plan is bewaard. Vraag uw beheerder om een ander certificaat en onderteken daarmee een nieuwe versie.</translation>
    </message>
    <message>
        <source>A time stamp was added. The makers of a certificate did not say whether it still holds; the stamp is good without it. The plan was kept.</source>
        <translation>Er is een tijdstempel bij gezet. De uitgever van een certificaat zei niet of het nog geldig is; het stempel is ook zonder dat goed. Het plan is bewaard.</translation>
    </message>
</context>
<context>
    <name>stations</name>
    <message>
        <source>Closing talk</source>
        <translation>Eindgesprek</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Overdracht</translation>
    </message>
    <message>
        <source>Learnability test</source>
        <translation>Leerbaarheidstoets</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>PIP</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Vragenlijst</translation>
    </message>
    <message>
        <source>Welcome talk</source>
        <translation>Welkomgesprek</translation>
    </message>
</context>
<context>
    <name>talk</name>
    <message>
        <source>A child interprets or answers here. Better ask this with a professional interpreter.</source>
        <translation>Een kind vertaalt of antwoordt hier. Vraag dit liever met een tolk van beroep.</translation>
    </message>
    <message>
        <source>Alone with the client</source>
        <translation>Alleen met de cliënt</translation>
    </message>
    <message>
        <source>Family interprets or answers here. Better ask this with a professional interpreter.</source>
        <translation>Familie vertaalt of antwoordt hier. Vraag dit liever met een tolk van beroep.</translation>
    </message>
    <message>
        <source>Nobody but you</source>
        <translation>Alleen u</translation>
    </message>
    <message>
        <source>Not alone with the client</source>
        <translation>Niet alleen met de cliënt</translation>
    </message>
    <message>
        <source>Not said yet who is there</source>
        <translation>Nog niet gezegd wie erbij is</translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>A BSN stands in this text, and this vault may not hold one. Nothing was saved. Take the number out.</source>
        <translation>In deze tekst staat een BSN. Dat mag niet in deze kluis staan. Er is niets opgeslagen. Haal het nummer weg.</translation>
    </message>
    <message>
        <source>A V-number usually has ten digits. It was saved as you typed it. Check the pass.</source>
        <translation>Een V-nummer heeft meestal tien cijfers. Het is opgeslagen zoals u het typte. Controleer de verblijfspas.</translation>
    </message>
    <message>
        <source>A certificate leads to none that is trusted here. The document is as it was. Ask your administrator.</source>
        <translation>Een certificaat leidt naar geen enkel certificaat dat hier wordt vertrouwd. Het document is zoals het was. Vraag het uw beheerder.</translation>
    </message>
    <message>
        <source>A change came in that clashes with an existing one. The existing one was kept. Tell your administrator.</source>
        <translation>Er kwam een wijziging binnen die botst met een andere. De bestaande is bewaard. Meld dit aan uw beheerder.</translation>
    </message>
    <message>
        <source>A cloud or a network keeps this folder. The copy is encrypted, so it may stand there. A stick that is kept apart is safer.</source>
        <translation>Deze map staat in een cloud of op een netwerk. De kopie is versleuteld, dus dat mag. Een stick die apart wordt bewaard, is veiliger.</translation>
    </message>
    <message>
        <source>A colleague wrote something else in this plan, or began another one. Both are kept. Decide in the dossier which of them holds, then go on.</source>
        <translation>Een collega schreef iets anders in dit plan, of begon een ander. Beide zijn bewaard. Kies in het dossier welke geldt en ga dan verder.</translation>
    </message>
    <message>
        <source>A document with older changes of this dossier is not at the municipality any more. Nothing was overwritten. Tell your administrator.</source>
        <translation>Een document met eerdere wijzigingen van dit dossier staat niet meer bij de gemeente. Er is niets overschreven. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>A helper program stopped ({status}). Your data was not touched. Try again with a smaller file.</source>
        <translation>Een hulpprogramma is gestopt ({status}). Uw gegevens zijn niet aangeraakt. Probeer het opnieuw met een kleiner bestand.</translation>
    </message>
    <message>
        <source>A newer version of the questionnaire could not be loaded. The one before it is in force and nothing was lost. See Settings, Questionnaire.</source>
        <translation>Een nieuwere versie van de vragenlijst kon niet worden geladen. De versie ervoor geldt en er is niets verloren. Kijk bij Instellingen, Vragenlijst.</translation>
    </message>
    <message>
        <source>A part of this questionnaire is not in the vault any more. The former one is in force. Import it again under a higher version.</source>
        <translation>Een deel van deze vragenlijst staat niet meer in de kluis. De vorige geldt. Voer hem opnieuw in met een hogere versie.</translation>
    </message>
    <message>
        <source>A plan cannot be made known before its dagtekening. Nothing was changed.</source>
        <translation>Een PIP kan niet vóór de dagtekening bekend worden gemaakt. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>A plan has at most {most} goals. Nothing was changed. Take one out first.</source>
        <translation>Een PIP heeft hoogstens {most} doelen. Er is niets veranderd. Haal er eerst een weg.</translation>
    </message>
    <message>
        <source>A server answers at this address, and not the municipal system. Nothing was sent. Ask your administrator to check the address in the profile.</source>
        <translation>Op dit adres antwoordt een server, maar niet het systeem van de gemeente. Er is niets verstuurd. Laat uw beheerder het adres in het profiel controleren.</translation>
    </message>
    <message>
        <source>A vault in this role may hold no dossier, or this person has cards in two roles. Nothing went out. Withdraw the card that does not fit.</source>
        <translation>Een kluis met deze rol mag geen dossier hebben, of deze persoon heeft kaarten met twee rollen. Er is niets meegegeven. Trek de kaart in die niet past.</translation>
    </message>
    <message>
        <source>At most {longest} signs fit here. Nothing was saved yet and your text is still here.</source>
        <translation>Hier passen hoogstens {longest} tekens. Er is nog niets opgeslagen en uw tekst staat er nog.</translation>
    </message>
    <message>
        <source>At most {longest} signs fit in this field. What did not fit was left out; see whether the rest is right.</source>
        <translation>In dit veld passen hoogstens {longest} tekens. Wat niet paste is weggelaten; kijk of de rest klopt.</translation>
    </message>
    <message>
        <source>At the municipality a change of a colleague reads otherwise than here. Nothing was overwritten. Tell your administrator.</source>
        <translation>Bij de gemeente staat een wijziging van een collega anders dan hier. Er is niets overschreven. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>At this time stands something that is not for your role to see. Nothing was changed. Ask the coach.</source>
        <translation>Op deze tijd staat iets dat niet voor uw rol bedoeld is. Er is niets veranderd. Vraag het de coach.</translation>
    </message>
    <message>
        <source>Choose one of the list. Nothing was saved yet.</source>
        <translation>Kies een van de lijst. Er is nog niets opgeslagen.</translation>
    </message>
    <message>
        <source>Dropbox copies this place, and can damage a vault while it is written. Nothing was lost. Keep the vault in a folder of this computer itself.</source>
        <translation>Dropbox kopieert deze plek en kan een kluis beschadigen terwijl die wordt geschreven. Er is niets verloren. Zet de kluis in een map van deze computer zelf.</translation>
    </message>
    <message>
        <source>Fill this in first. Nothing was saved yet and what you typed is still here.</source>
        <translation>Vul dit eerst in. Er is nog niets opgeslagen en wat u typte staat er nog.</translation>
    </message>
    <message>
        <source>Google Drive copies this place, and can damage a vault while it is written. Nothing was lost. Keep the vault in a folder of this computer itself.</source>
        <translation>Google Drive kopieert deze plek en kan een kluis beschadigen terwijl die wordt geschreven. Er is niets verloren. Zet de kluis in een map van deze computer zelf.</translation>
    </message>
    <message>
        <source>In practice only a BSN that begins with 9999 is allowed. Nothing was changed. Use an invented number.</source>
        <translation>In een oefenkluis mag alleen een BSN dat met 9999 begint. Er is niets veranderd. Gebruik een verzonnen nummer.</translation>
    </message>
    <message>
        <source>In the municipal profile {file} the key {key} is missing or wrong. Your work is saved. Ask the functional manager.</source>
        <translation>In het gemeenteprofiel {file} ontbreekt {key} of klopt dit niet. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>In the municipal profile {file} the key {key} must name exactly one national rule pack; the others must be local. Your work is saved. Ask the functional manager.</source>
        <translation>In het gemeenteprofiel {file} moet de sleutel {key} precies één landelijk regelpakket noemen; de andere moeten lokaal zijn. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>In the municipal profile {file} the key {key} names a rule pack that is not there: {pack}. Your work is saved. Ask the functional manager.</source>
        <translation>In het gemeenteprofiel {file} noemt de sleutel {key} een regelpakket dat er niet is: {pack}. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>In the municipal profile {file} the key {key} sets a number that no chosen rule pack has. Your work is saved. Ask the functional manager.</source>
        <translation>In het gemeenteprofiel {file} geeft de sleutel {key} een getal dat in geen gekozen regelpakket staat. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>In the municipal profile {file} the key {key} sets a number that the law does not allow: there it is {number}. Your work is saved. Ask the functional manager.</source>
        <translation>In het gemeenteprofiel {file} geeft de sleutel {key} een getal dat de wet niet toelaat: daar is het {number}. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>In the rule pack {file} the key {key} of {rule} is missing or wrong. Your work is saved. Ask the functional manager.</source>
        <translation>In het regelpakket {file} ontbreekt {key} van {rule} of klopt dit niet. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>In the rule pack {file} the rule {rule} may only warn: its source is not certain enough. Ask the functional manager.</source>
        <translation>In het regelpakket {file} mag de regel {rule} alleen waarschuwen: de bron is niet zeker genoeg. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>In this package is a dossier that you did not give to its sender. Nothing was kept. Call the sender.</source>
        <translation>In dit pakket zit een dossier dat u niet aan de afzender hebt gegeven. Er is niets bewaard. Bel de afzender.</translation>
    </message>
    <message>
        <source>In this package stands something that its sender may not tell in his role. Nothing was kept. Call the sender.</source>
        <translation>In dit pakket staat iets dat de afzender in zijn rol niet mag vertellen. Er is niets bewaard. Bel de afzender.</translation>
    </message>
    <message>
        <source>In this package stands something that this program does not make. Nothing was kept. Call the sender.</source>
        <translation>In dit pakket staat iets dat dit programma niet maakt. Er is niets bewaard. Bel de afzender.</translation>
    </message>
    <message>
        <source>In {file} the goal {key} is not complete. Your work is saved. Ask the functional manager.</source>
        <translation>In {file} is het doel {key} niet volledig. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>In {file} the goal {key} stands twice. Your work is saved. Ask the functional manager.</source>
        <translation>In {file} staat het doel {key} twee keer. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>In {file} the key {key} is missing or wrong. Your work is saved. Ask the functional manager.</source>
        <translation>In {file} ontbreekt de sleutel {key} of klopt hij niet. Uw werk is bewaard. Vraag het de functioneel beheerder.</translation>
    </message>
    <message>
        <source>In {file} the key {key} is not a sentence. Your work is saved. Ask the functional manager.</source>
        <translation>In {file} is {key} geen zin. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>It is not recorded that the fixed costs are paid, so this letter was not made. Nothing was changed. Record it under Progress.</source>
        <translation>Er is niet vastgelegd dat de vaste lasten worden betaald; daarom is deze brief niet gemaakt. Er is niets veranderd. Leg het vast bij Voortgang.</translation>
    </message>
    <message>
        <source>Nextcloud copies this place, and can damage a vault while it is written. Nothing was lost. Keep the vault in a folder of this computer itself.</source>
        <translation>Nextcloud kopieert deze plek en kan een kluis beschadigen terwijl die wordt geschreven. Er is niets verloren. Zet de kluis in een map van deze computer zelf.</translation>
    </message>
    <message>
        <source>No backup was found there. Nothing was changed. Choose the folder in which a backup stands.</source>
        <translation>Daar staat geen reservekopie. Er is niets veranderd. Kies de map waarin een reservekopie staat.</translation>
    </message>
    <message>
        <source>No browser could be opened on this computer. Nothing was changed. Ask your administrator for one.</source>
        <translation>Op deze computer kon geen browser worden geopend. Er is niets veranderd. Vraag uw beheerder erom.</translation>
    </message>
    <message>
        <source>No column is the family name yet. Nothing was kept. Choose at the column with the names that it is the family name, or choose another file.</source>
        <translation>Nog geen kolom is de achternaam. Er is niets bewaard. Kies bij de kolom met de namen dat het de achternaam is, of kies een ander bestand.</translation>
    </message>
    <message>
        <source>No hours were recorded yet, so this document was not made. Nothing was changed. Record hours under Progress.</source>
        <translation>Er zijn nog geen uren vastgelegd; daarom is dit document niet gemaakt. Er is niets veranderd. Leg uren vast bij Voortgang.</translation>
    </message>
    <message>
        <source>No library for smart cards was found on this computer. Nothing was signed. Choose the library of the maker of the card, or sign on the screen.</source>
        <translation>Op deze computer is geen software voor smartcards gevonden. Er is niets getekend. Kies het bestand van de maker van de kaart, of teken op het scherm.</translation>
    </message>
    <message>
        <source>No safe connection with the server could be made. Nothing was sent. Tell your administrator if it stays.</source>
        <translation>Er kon geen veilige verbinding met de server worden gemaakt. Er is niets verstuurd. Meld het bij uw beheerder als het zo blijft.</translation>
    </message>
    <message>
        <source>No taalstage was recorded, so this contract was not made. Nothing was changed. Record it under Progress.</source>
        <translation>Er is geen taalstage vastgelegd; daarom is dit niet gemaakt. Er is niets veranderd. Leg de taalstage vast bij Voortgang.</translation>
    </message>
    <message>
        <source>Nobody logged in within five minutes. Nothing was changed. Try again when you have the time.</source>
        <translation>Er is binnen vijf minuten niet ingelogd. Er is niets veranderd. Probeer het opnieuw als het u uitkomt.</translation>
    </message>
    <message>
        <source>Nobody stands in the register of sharing for this dossier today, so this document was not made. Nothing was changed. Note first with whom the plan is shared, what for and on which ground.</source>
        <translation>In het deelregister van dit dossier staat vandaag niemand, dus dit document is niet gemaakt. Er is niets veranderd. Leg eerst vast met wie het plan wordt gedeeld, waarvoor en op welke grond.</translation>
    </message>
    <message>
        <source>Nobody stayed away yet: a warning follows the first call that was missed. Nothing was saved. Record the calls in the dossier first.</source>
        <translation>Niemand is nog weggebleven: een waarschuwing volgt op de eerste oproep zonder verschijnen. Er is niets opgeslagen. Leg eerst de oproepen vast in het dossier.</translation>
    </message>
    <message>
        <source>Nothing in the copy can be read any more. The vault is unchanged. Put a backup back, and keep the copy for your administrator.</source>
        <translation>In de kopie is niets meer te lezen. De kluis is niet veranderd. Zet een reservekopie terug en bewaar de kopie voor uw beheerder.</translation>
    </message>
    <message>
        <source>Nothing lies ahead that is planned here. No file was written. Plan a talk first, or take the terms along.</source>
        <translation>Er staat niets op de planning. Er is geen bestand gemaakt. Plan eerst een gesprek, of neem de termijnen mee.</translation>
    </message>
    <message>
        <source>Nothing was filled in yet. Nothing was saved.</source>
        <translation>Er is nog niets ingevuld. Er is niets opgeslagen.</translation>
    </message>
    <message>
        <source>Of an appointment it is not kept what it is for. Leave the name empty. Nothing was saved yet.</source>
        <translation>Van een afspraak wordt niet bewaard waarvoor hij is. Laat de naam leeg. Er is nog niets opgeslagen.</translation>
    </message>
    <message>
        <source>One of these dossiers was merged already. Nothing was changed. Undo that first.</source>
        <translation>Een van deze dossiers is al samengevoegd. Er is niets veranderd. Maak dat eerst ongedaan.</translation>
    </message>
    <message>
        <source>OneDrive copies this place, and can damage a vault while it is written. Nothing was lost. Keep the vault in a folder of this computer itself.</source>
        <translation>OneDrive kopieert deze plek en kan een kluis beschadigen terwijl die wordt geschreven. Er is niets verloren. Zet de kluis in een map van deze computer zelf.</translation>
    </message>
    <message>
        <source>Practice and real work do not mix: this package is of the other kind of vault. Nothing was kept.</source>
        <translation>Oefenen en echt werk gaan niet samen: dit pakket komt uit de andere soort kluis. Er is niets bewaard.</translation>
    </message>
    <message>
        <source>Question {name} depends on itself. The questionnaire was not used. Change its condition.</source>
        <translation>Vraag {name} hangt van zichzelf af. De vragenlijst is niet gebruikt. Pas de voorwaarde aan.</translation>
    </message>
    <message>
        <source>Question {name} gives function {what} the wrong number of values ({column}). The questionnaire was not used.</source>
        <translation>Vraag {name} geeft functie {what} een verkeerd aantal waarden ({column}). De vragenlijst is niet gebruikt.</translation>
    </message>
    <message>
        <source>Question {name} refers to a question that does not exist: {what} ({column}). The questionnaire was not used.</source>
        <translation>Vraag {name} verwijst naar een vraag die niet bestaat: {what} ({column}). De vragenlijst is niet gebruikt.</translation>
    </message>
    <message>
        <source>Question {name} uses a form of expression that is not supported: {what} ({column}). The questionnaire was not used.</source>
        <translation>Vraag {name} gebruikt een soort formule die niet wordt ondersteund: {what} ({column}). De vragenlijst is niet gebruikt.</translation>
    </message>
    <message>
        <source>Question {name} uses a function that does not exist: {what} ({column}). The questionnaire was not used.</source>
        <translation>Vraag {name} gebruikt een functie die niet bestaat: {what} ({column}). De vragenlijst is niet gebruikt.</translation>
    </message>
    <message>
        <source>Reading this workbook took too much time or memory. Nothing was kept. Save the sheet as CSV, or split it, and choose that one.</source>
        <translation>Het lezen van dit werkboek kostte te veel tijd of geheugen. Er is niets bewaard. Bewaar het blad als CSV, of splits het, en kies dat bestand.</translation>
    </message>
    <message>
        <source>Say why in a few words. Nothing was changed yet.</source>
        <translation>Zeg in een paar woorden waarom. Er is nog niets veranderd.</translation>
    </message>
    <message>
        <source>Signs that cannot be stored were left out of your text. The rest was kept.</source>
        <translation>Tekens die niet kunnen worden opgeslagen, zijn uit uw tekst gehaald. De rest is bewaard.</translation>
    </message>
    <message>
        <source>Somebody decided or answered meanwhile. Nothing was changed. Look at what stands there now.</source>
        <translation>Intussen heeft iemand beslist of geantwoord. Er is niets gewijzigd. Kijk wat er nu staat.</translation>
    </message>
    <message>
        <source>Somebody else wrote in this dossier at the same moment, again and again. Both are kept. It is tried again later.</source>
        <translation>Iemand anders schreef telkens op hetzelfde moment in dit dossier. Beide zijn bewaard. Het wordt later opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>Something else stands at the municipality under the same number. Nothing was overwritten. Tell your administrator.</source>
        <translation>Bij de gemeente staat iets anders onder hetzelfde nummer. Er is niets overschreven. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>Something is not saved yet. Nothing was undone. Wait until it is saved and try again.</source>
        <translation>Er is nog iets niet opgeslagen. Er is niets ongedaan gemaakt. Wacht tot het is opgeslagen en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Something that is not ours stands at the municipality under the same number. Nothing was overwritten. Tell your administrator.</source>
        <translation>Bij de gemeente staat onder hetzelfde nummer iets wat niet van ons is. Er is niets overschreven. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>Something went wrong in the municipal system. Your work is saved here; the next time it is looked up what arrived.</source>
        <translation>Er ging iets mis in het systeem van de gemeente. Uw werk is hier bewaard; de volgende keer wordt nagekeken wat is aangekomen.</translation>
    </message>
    <message>
        <source>The PIN of the card is wrong. Nothing was signed. Try again with care: the card locks itself after a few times.</source>
        <translation>De pincode van de pas klopt niet. Er is niets getekend. Probeer het zorgvuldig opnieuw: de pas gaat na een paar keer op slot.</translation>
    </message>
    <message>
        <source>The appointment lies before the day of the call. Nothing was kept yet. Check both dates.</source>
        <translation>De afspraak ligt vóór de dag van de oproep. Er is nog niets bewaard. Controleer beide datums.</translation>
    </message>
    <message>
        <source>The card or its certificate was not found. Nothing was signed. Put the card in the reader and try again.</source>
        <translation>De pas of het certificaat daarop is niet gevonden. Er is niets getekend. Steek de pas in de lezer en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The case of this dossier is at the municipality no more. Here nothing was changed. Was it destroyed there on purpose? Then leave it so. Was it lost? Then send it again.</source>
        <translation>De zaak van dit dossier is niet meer bij de gemeente. Hier is niets veranderd. Is zij daar met opzet vernietigd? Laat het dan zo. Is zij kwijtgeraakt? Verzend haar dan opnieuw.</translation>
    </message>
    <message>
        <source>The case was closed at the municipality. What you did since is saved here and is not lost. Ask the municipality to open it again, then try again.</source>
        <translation>De zaak is intussen gesloten bij de gemeente. Wat u daarna deed, is hier bewaard en niet verloren. Vraag de gemeente de zaak te heropenen en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>The certificate cannot be opened. Nothing was signed or kept. Check the file and its passphrase, or sign on the screen.</source>
        <translation>Het certificaat kan niet worden geopend. Er is niets getekend of bewaard. Controleer het bestand en het wachtwoord, of teken op het scherm.</translation>
    </message>
    <message>
        <source>The certificate of the municipal server is not valid today. Nothing was sent. Check the date of this computer, and tell your administrator.</source>
        <translation>Het certificaat van de server van de gemeente is vandaag niet geldig. Er is niets verstuurd. Controleer de datum van deze computer en meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The certificate of the server belongs to another address. Nothing was sent. Do not go on; tell your administrator.</source>
        <translation>Het certificaat van de server hoort bij een ander adres. Er is niets verstuurd. Ga niet door; meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The client withdrew this agreement. Nothing goes out any more.</source>
        <translation>De cliënt heeft deze afspraak ingetrokken. Er gaat niets meer mee.</translation>
    </message>
    <message>
        <source>The colour in {file} (key {key}) cannot be used: it is no #rrggbb, or too light to read on white. Nothing was changed. Ask your administrator for a darker colour.</source>
        <translation>De kleur in {file} (sleutel {key}) is niet te gebruiken: het is geen #rrggbb, of te licht om op wit te lezen. Er is niets veranderd. Vraag uw beheerder om een donkerder kleur.</translation>
    </message>
    <message>
        <source>The connection broke off. Your work is saved here; the next time it is looked up what arrived.</source>
        <translation>De verbinding is afgebroken. Uw werk is hier bewaard; de volgende keer wordt nagekeken wat is aangekomen.</translation>
    </message>
    <message>
        <source>The copy could not be written there. Nothing half was left behind and the vault is unchanged. Check the stick or choose another folder.</source>
        <translation>De kopie kon daar niet worden geschreven. Er bleef niets halfs achter en de kluis is niet veranderd. Controleer de stick of kies een andere map.</translation>
    </message>
    <message>
        <source>The copy could not be written there. The vault is unchanged. Choose another folder or make room.</source>
        <translation>De kopie kon daar niet worden geschreven. De kluis is niet veranderd. Kies een andere map of maak ruimte.</translation>
    </message>
    <message>
        <source>The copy did not pass its check, so it is not used. Everything else is unchanged. Try again or take another one.</source>
        <translation>De kopie kwam niet door de controle en wordt niet gebruikt. Al het andere is niet veranderd. Probeer het opnieuw of neem een andere kopie.</translation>
    </message>
    <message>
        <source>The copy on this laptop may go from {day} on. Nothing was removed.</source>
        <translation>De kopie op deze laptop mag weg vanaf {day}. Er is niets verwijderd.</translation>
    </message>
    <message>
        <source>The day of this appointment has not come yet. Nothing was kept. Note it on the day itself.</source>
        <translation>De dag van deze afspraak is nog niet gekomen. Er is niets bewaard. Leg het op de dag zelf vast.</translation>
    </message>
    <message>
        <source>The decision is at the municipality no more. Here nothing was changed. Was it withdrawn on purpose? Then leave it so. Was it lost? Then send it again.</source>
        <translation>Het besluit is niet meer bij de gemeente. Hier is niets veranderd. Is het met opzet ingetrokken? Laat het dan zo. Is het kwijtgeraakt? Verzend het dan opnieuw.</translation>
    </message>
    <message>
        <source>The disk is full. Everything that was called saved is still there; the last change is not. Make room and try again.</source>
        <translation>De schijf is vol. Alles waar Opgeslagen bij stond, is er nog; de laatste wijziging niet. Maak ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The document at the municipality is not the same as the one here. The one here was kept. Tell your administrator.</source>
        <translation>Het document bij de gemeente is niet hetzelfde als dat van hier. Dat van hier is bewaard. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The document is not on this laptop. Send it from the laptop on which it was made.</source>
        <translation>Het document staat niet op deze laptop. Verzend het vanaf de laptop waarop het is gemaakt.</translation>
    </message>
    <message>
        <source>The dossier is gone, but its free space could not be cleaned yet. That happens when the vault is opened again.</source>
        <translation>Het dossier is weg, maar de vrije ruimte kon nog niet worden gewist. Dat gebeurt als de kluis weer opengaat.</translation>
    </message>
    <message>
        <source>The end must lie behind the beginning, on the same day. Nothing was saved yet. Make two blocks of what goes on after midnight.</source>
        <translation>Het einde moet na het begin liggen, op dezelfde dag. Er is nog niets opgeslagen. Maak twee blokken van wat na middernacht doorgaat.</translation>
    </message>
    <message>
        <source>The expression of question {name} cannot be read near {what} ({column}). The questionnaire was not used.</source>
        <translation>De formule van vraag {name} kan niet worden gelezen bij {what} ({column}). De vragenlijst is niet gebruikt.</translation>
    </message>
    <message>
        <source>The expression of question {name} has too many brackets ({column}). The questionnaire was not used.</source>
        <translation>De formule van vraag {name} heeft te veel haakjes ({column}). De vragenlijst is niet gebruikt.</translation>
    </message>
    <message>
        <source>The expression of question {name} is too long ({column}). The questionnaire was not used.</source>
        <translation>De formule van vraag {name} is te lang ({column}). De vragenlijst is niet gebruikt.</translation>
    </message>
    <message>
        <source>The file is no questionnaire. It was not used. Choose another file.</source>
        <translation>Dit bestand is geen vragenlijst. Het is niet gebruikt. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>The file {file} of an invented person cannot be read. Your work is saved. Ask the functional manager.</source>
        <translation>Het bestand {file} van een oefenpersoon kan niet worden gelezen. Uw werk is opgeslagen. Vraag de functioneel beheerder.</translation>
    </message>
    <message>
        <source>The file {file} with fixed sentences cannot be read. Your work is saved. Ask the functional manager.</source>
        <translation>Het bestand {file} met vaste zinnen kan niet worden gelezen. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>The file {file} with fixed sentences is missing. Your work is saved. Ask for a complete installation.</source>
        <translation>Het bestand {file} met vaste zinnen ontbreekt. Uw werk is opgeslagen. Vraag om een volledige installatie.</translation>
    </message>
    <message>
        <source>The folder for the backup is not there. The vault is unchanged. Put the stick in the computer or choose another folder.</source>
        <translation>De map voor de reservekopie is er niet. De kluis is niet veranderd. Doe de stick in de computer of kies een andere map.</translation>
    </message>
    <message>
        <source>The intake can be completed in absence after three calls that were missed, with a written warning after the first (Wi2021 14). Nothing was saved. Record the calls in the dossier first.</source>
        <translation>De intake kan in afwezigheid worden voltooid na drie oproepen zonder verschijnen, met een schriftelijke waarschuwing na de eerste (Wi2021 14). Er is niets opgeslagen. Leg eerst de oproepen vast in het dossier.</translation>
    </message>
    <message>
        <source>The key card of this person was withdrawn. Nothing went out. Add his new card first, and call him.</source>
        <translation>De sleutelkaart van deze persoon is ingetrokken. Er is niets meegegeven. Voeg eerst de nieuwe kaart toe en bel hem.</translation>
    </message>
    <message>
        <source>The key file is damaged or changed. The data itself was not touched. Put back a copy of vault.slots or ask your administrator.</source>
        <translation>Het sleutelbestand is beschadigd of veranderd. De gegevens zelf zijn niet aangeraakt. Zet een kopie van vault.slots terug of vraag uw beheerder om hulp.</translation>
    </message>
    <message>
        <source>The key file is missing. The data is still there. Put vault.slots back from a copy.</source>
        <translation>Het sleutelbestand ontbreekt. De gegevens zijn er nog. Zet vault.slots terug uit een kopie.</translation>
    </message>
    <message>
        <source>The last change could not be saved. What was saved before is still there. Try again.</source>
        <translation>De laatste wijziging kon niet worden opgeslagen. Wat eerder is opgeslagen, is er nog. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The last signature has closed this document. Nothing was filled in. Make a new version of the plan.</source>
        <translation>De laatste handtekening heeft dit document gesloten. Er is niets ingevuld. Maak een nieuwe versie van het plan.</translation>
    </message>
    <message>
        <source>The log can only be added to. Nothing was changed. Tell your administrator.</source>
        <translation>Aan het logboek kan alleen iets worden toegevoegd. Er is niets veranderd. Meld dit aan uw beheerder.</translation>
    </message>
    <message>
        <source>The log-in of the municipality does not answer as it should. You can go on working here. Try again later.</source>
        <translation>De inlog van de gemeente antwoordt niet zoals het hoort. U kunt hier doorwerken. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>The log-in page of the municipality is not where the profile says it is. Nothing was sent. Tell your administrator.</source>
        <translation>De inlogpagina van de gemeente staat niet waar het profiel zegt. Er is niets verstuurd. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The logo of the municipality cannot be printed: it is no PNG or JPEG that can be read. No document was made and nothing was changed. Ask your administrator for another one.</source>
        <translation>Het logo van de gemeente kan niet worden afgedrukt: het is geen leesbare PNG of JPEG. Er is geen document gemaakt en niets veranderd. Vraag uw beheerder om een ander logo.</translation>
    </message>
    <message>
        <source>The logo of the municipality cannot be printed: its colours cannot be turned into RGB. No document was made and nothing was changed. Ask your administrator for an RGB picture.</source>
        <translation>Het logo van de gemeente kan niet worden afgedrukt: de kleuren kunnen niet naar RGB worden omgezet. Er is geen document gemaakt en niets veranderd. Vraag uw beheerder om een plaatje in RGB.</translation>
    </message>
    <message>
        <source>The logo {key} that {file} names is not there. Nothing was changed. Ask your administrator to put it beside the profile.</source>
        <translation>Het logo {key} dat {file} noemt, is er niet. Er is niets veranderd. Vraag uw beheerder het naast het profiel te zetten.</translation>
    </message>
    <message>
        <source>The municipal profile {file} cannot be read. Your work is saved. Ask the functional manager.</source>
        <translation>Het gemeenteprofiel {file} kan niet worden gelezen. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>The municipal profile {file} is from a newer version. Your work is saved. Update the program.</source>
        <translation>Het gemeenteprofiel {file} is van een nieuwere versie. Uw werk is opgeslagen. Werk het programma bij.</translation>
    </message>
    <message>
        <source>The municipal system answers, and does not let you in. Nothing was sent. Ask your administrator which rights are lacking.</source>
        <translation>Het systeem van de gemeente antwoordt, maar laat u niet toe. Er is niets verstuurd. Vraag uw beheerder welke rechten ontbreken.</translation>
    </message>
    <message>
        <source>The municipal system cannot be reached. Your work is saved here and waits. Try again when there is a network.</source>
        <translation>Het systeem van de gemeente is niet te bereiken. Uw werk is hier bewaard en wacht. Probeer het opnieuw als er netwerk is.</translation>
    </message>
    <message>
        <source>The municipal system did not accept this. The other dossiers go on. Its own words are below; show them to your administrator, then try again.</source>
        <translation>Het systeem van de gemeente nam dit niet aan. De andere dossiers gaan door. Hieronder staat wat het systeem zei; laat dat aan uw beheerder zien en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>The municipal system does not allow this. Your work is saved here. Ask your administrator which right is lacking, then try again.</source>
        <translation>Het systeem van de gemeente staat dit niet toe. Uw werk is hier bewaard. Vraag uw beheerder welk recht ontbreekt en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>The municipal system does not let this program read here. Nothing was changed. Ask your administrator which right is lacking.</source>
        <translation>Het systeem van de gemeente laat dit programma hier niet lezen. Er is niets veranderd. Vraag uw beheerder welk recht ontbreekt.</translation>
    </message>
    <message>
        <source>The municipal system gave an answer that cannot be read. Nothing was taken over. Try again later, and tell your administrator if it stays.</source>
        <translation>Het systeem van de gemeente gaf een antwoord dat niet te lezen is. Er is niets overgenomen. Probeer het later opnieuw en meld het bij uw beheerder als het zo blijft.</translation>
    </message>
    <message>
        <source>The municipal system gave an answer that is built in too many layers to be read safely. Nothing was taken over. Tell your administrator.</source>
        <translation>Het systeem van de gemeente gaf een antwoord met te veel lagen om veilig te lezen. Er is niets overgenomen. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The municipal system gave an answer that is not understood. Your work is saved here; the next time it is looked up what arrived.</source>
        <translation>Het systeem van de gemeente gaf een antwoord dat niet te begrijpen is. Uw werk is hier bewaard; de volgende keer wordt nagekeken wat is aangekomen.</translation>
    </message>
    <message>
        <source>The municipal system gave an answer that is too large to be read safely. Nothing was taken over. Tell your administrator.</source>
        <translation>Het systeem van de gemeente gaf een antwoord dat te groot is om veilig te lezen. Er is niets overgenomen. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The municipal system has less than it had before. Nothing was sent or taken over. Ask your administrator whether a backup was put back.</source>
        <translation>Het systeem van de gemeente heeft minder dan eerst. Er is niets verzonden of overgenomen. Vraag uw beheerder of er een back-up is teruggezet.</translation>
    </message>
    <message>
        <source>The municipal system is busy and asks to wait. Your work is saved here and is sent later.</source>
        <translation>Het systeem van de gemeente is druk en vraagt om te wachten. Uw werk is hier bewaard en wordt later verzonden.</translation>
    </message>
    <message>
        <source>The municipal system is empty. Nothing was sent or taken over. Ask your administrator whether that is right.</source>
        <translation>Het systeem van de gemeente is leeg. Er is niets verzonden of overgenomen. Vraag uw beheerder of dat klopt.</translation>
    </message>
    <message>
        <source>The municipal system is not set up for this program yet. Your work is saved here and waits. Ask your administrator.</source>
        <translation>Het systeem van de gemeente is nog niet ingericht voor dit programma. Uw werk is hier bewaard en wacht. Vraag het aan uw beheerder.</translation>
    </message>
    <message>
        <source>The municipal system took too long to answer. Your work is saved here; the next time it is looked up what arrived.</source>
        <translation>Het systeem van de gemeente antwoordde niet op tijd. Uw werk is hier bewaard; de volgende keer wordt nagekeken wat is aangekomen.</translation>
    </message>
    <message>
        <source>The municipality did not let you in. Nothing was sent. Try again, or ask your administrator.</source>
        <translation>De gemeente heeft u niet toegelaten. Er is niets verstuurd. Probeer het opnieuw of vraag uw beheerder.</translation>
    </message>
    <message>
        <source>The municipality has not confirmed that it has this dossier. Nothing was removed.</source>
        <translation>De gemeente heeft niet bevestigd dat zij dit dossier heeft. Er is niets verwijderd.</translation>
    </message>
    <message>
        <source>The municipality has this dossier no more. Here nothing was changed. Was it destroyed there on purpose? Then leave it so. Was it lost? Then send it again. Your administrator knows what happened.</source>
        <translation>De gemeente heeft dit dossier niet meer. Hier is niets veranderd. Is het daar met opzet vernietigd? Laat het dan zo. Is het kwijtgeraakt? Verzend het dan opnieuw. Uw beheerder weet wat er is gebeurd.</translation>
    </message>
    <message>
        <source>The municipality no longer trusts this laptop, so the passphrase does not open it any more. Nothing was lost: the recovery code and the municipality can still open the vault. Call your administrator.</source>
        <translation>De gemeente vertrouwt deze laptop niet meer; de wachtzin opent hem niet langer. Er is niets verloren: de herstelcode en de gemeente kunnen de kluis nog openen. Bel uw beheerder.</translation>
    </message>
    <message>
        <source>The municipality&apos;s own certificate in the profile cannot be used. Nothing was sent. Tell your administrator.</source>
        <translation>Het eigen certificaat van de gemeente in het profiel is niet te gebruiken. Er is niets verstuurd. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The next visit lies before this one. Nothing was saved yet; check the date.</source>
        <translation>Het volgende bezoek ligt niet na dit bezoek. Er is nog niets opgeslagen. Controleer de datum.</translation>
    </message>
    <message>
        <source>The options of question {name} cannot be read. The questionnaire was not used.</source>
        <translation>De antwoorden bij vraag {name} kunnen niet worden gelezen. De vragenlijst is niet gebruikt.</translation>
    </message>
    <message>
        <source>The order of this change cannot be right. It was not taken over.</source>
        <translation>De volgorde van deze wijziging kan niet kloppen. Ze is niet overgenomen.</translation>
    </message>
    <message>
        <source>The passphrase is not right. Nothing was removed. Try again.</source>
        <translation>De wachtzin klopt niet. Er is niets verwijderd. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The passphrase is not right. The vault is unchanged. Try again or use the recovery code.</source>
        <translation>De wachtzin klopt niet. De kluis is niet veranderd. Probeer het opnieuw of gebruik de herstelcode.</translation>
    </message>
    <message>
        <source>The picture cannot be read. No document was made and nothing was changed. Choose a PNG or JPEG file.</source>
        <translation>De afbeelding kan niet worden gelezen. Er is geen document gemaakt en er is niets veranderd. Kies een PNG- of JPEG-bestand.</translation>
    </message>
    <message>
        <source>The profile of the municipality names no address for this. Nothing was sent. Tell your administrator.</source>
        <translation>In het profiel van de gemeente staat hiervoor geen adres. Er is niets verstuurd. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The profile of your municipality names no municipal system. Everything is saved here. Ask your administrator.</source>
        <translation>Het profiel van uw gemeente noemt geen systeem van de gemeente. Alles is hier bewaard. Vraag het aan uw beheerder.</translation>
    </message>
    <message>
        <source>The program may not write in this folder. Nothing was changed. Check the rights of the folder.</source>
        <translation>Het programma mag niet in deze map schrijven. Er is niets veranderd. Controleer de rechten van de map.</translation>
    </message>
    <message>
        <source>The proof of your log-in is not right, so it was not used. Nothing was sent. Try again, and tell your administrator if it stays.</source>
        <translation>Het bewijs van uw inlog klopt niet en is niet gebruikt. Er is niets verstuurd. Probeer het opnieuw en meld het bij uw beheerder als het zo blijft.</translation>
    </message>
    <message>
        <source>The proxy does not let this connection through. Nothing was sent. Tell your administrator.</source>
        <translation>De proxy laat deze verbinding niet door. Er is niets verstuurd. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The questionnaire asks for a list that is not there: {name}. Answers are safe. Ask the functional manager.</source>
        <translation>De vragenlijst vraagt om een lijst die er niet is: {name}. De antwoorden zijn veilig. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>The questionnaire cannot be read. Answers are safe. Ask the functional manager for a new file.</source>
        <translation>De vragenlijst kan niet worden gelezen. De antwoorden zijn veilig. Vraag de functioneel beheerder om een nieuw bestand.</translation>
    </message>
    <message>
        <source>The questionnaire has no questions. It was not used. Choose another file.</source>
        <translation>De vragenlijst heeft geen vragen. De vragenlijst is niet gebruikt. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>The questionnaire has {count} error(s). It was not used; the one that was in force stays in force. Mend the workbook and try again.</source>
        <translation>De vragenlijst heeft {count} keer fout. Hij is niet gebruikt; de vragenlijst die gold, blijft gelden. Verbeter het werkboek en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The questionnaire holds parts that are not allowed. It was not used. Ask the functional manager.</source>
        <translation>In de vragenlijst staan onderdelen die niet mogen. De vragenlijst is niet gebruikt. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>The questionnaire is too large. Answers are safe. Ask the functional manager for a smaller file.</source>
        <translation>De vragenlijst is te groot. De antwoorden zijn veilig. Vraag de functioneel beheerder om een kleiner bestand.</translation>
    </message>
    <message>
        <source>The register of sharing does not say which parts of the plan may stand in a copy, so this document was not made. Nothing was changed. Choose there what the client agreed to.</source>
        <translation>In het register van delen staat niet welke delen van het plan in een afschrift mogen staan. Dit document is daarom niet gemaakt. Er is niets veranderd. Kies daar waar de cliënt mee instemde.</translation>
    </message>
    <message>
        <source>The rule pack {file} cannot be read. Your work is saved. Ask the functional manager.</source>
        <translation>Het regelpakket {file} kan niet worden gelezen. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>The rule pack {file} holds a rule that the program does not know: {rule}. Your work is saved. Ask the functional manager.</source>
        <translation>In het regelpakket {file} staat een regel die het programma niet kent: {rule}. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>The rule pack {file} is from a newer version. Your work is saved. Update the program.</source>
        <translation>Het regelpakket {file} is van een nieuwere versie. Uw werk is opgeslagen. Werk het programma bij.</translation>
    </message>
    <message>
        <source>The rule {rule} is not in the rule pack {file}. Your work is saved. Ask the functional manager.</source>
        <translation>De regel {rule} staat niet in het regelpakket {file}. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>The rule {rule} lacks its number {key}. Your work is saved. Ask the functional manager.</source>
        <translation>Bij de regel {rule} ontbreekt het getal {key}. Uw werk is opgeslagen. Vraag de functioneel beheerder om hulp.</translation>
    </message>
    <message>
        <source>The secret for this municipal system is not in your vault yet. Nothing was sent. Fill it in in Settings.</source>
        <translation>De geheime sleutel voor dit systeem van de gemeente staat nog niet in uw kluis. Er is niets verstuurd. Vul hem in bij Instellingen.</translation>
    </message>
    <message>
        <source>The sentence {key} is missing. Your work is saved. Ask for a complete installation.</source>
        <translation>De zin {key} ontbreekt. Uw werk is opgeslagen. Vraag om een volledige installatie.</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the municipality&apos;s. Nothing was sent. Do not go on; tell your administrator.</source>
        <translation>De server kan niet bewijzen dat hij van de gemeente is. Er is niets verstuurd. Ga niet door; meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The server named an address outside the municipal system. Nothing was sent there. Tell your administrator.</source>
        <translation>De server noemde een adres buiten het systeem van de gemeente. Daar is niets heen gestuurd. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The server sends on to another address, and that is not followed. Nothing was sent there. Tell your administrator.</source>
        <translation>De server stuurt door naar een ander adres en dat wordt niet gevolgd. Daar is niets heen gestuurd. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The server speaks a form of encryption that is too old. Nothing was sent. Tell your administrator.</source>
        <translation>De server gebruikt een versleuteling die te oud is. Er is niets verstuurd. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>The service for time stamps gave no answer that can be used. The document is as it was. Try again when there is a line.</source>
        <translation>De dienst voor tijdstempels gaf geen bruikbaar antwoord. Het document is zoals het was. Probeer het opnieuw als er verbinding is.</translation>
    </message>
    <message>
        <source>The sharing register does not name this person. Nothing went out. Record the agreement in the dossier first.</source>
        <translation>Deze persoon staat niet bij wat er wordt gedeeld. Er is niets meegegeven. Leg de afspraak eerst vast in het dossier.</translation>
    </message>
    <message>
        <source>The sign {codepoint} cannot be printed. Nothing was changed. Take it out or write it in another way.</source>
        <translation>Het teken {codepoint} kan niet worden afgedrukt. Er is niets veranderd. Haal het weg of schrijf het op een andere manier.</translation>
    </message>
    <message>
        <source>The sign {codepoint} cannot be printed. Your text is still here. Write it in another way.</source>
        <translation>Het teken {codepoint} kan niet worden afgedrukt. Uw tekst staat er nog. Schrijf het op een andere manier.</translation>
    </message>
    <message>
        <source>The signature of this package is not that of its sender. Nothing was kept. Call the sender.</source>
        <translation>De handtekening van dit pakket is niet van de afzender. Er is niets bewaard. Bel de afzender.</translation>
    </message>
    <message>
        <source>The signature of this receipt is not good. Nothing was changed. Ask for it once more.</source>
        <translation>De handtekening van deze ontvangst klopt niet. Er is niets veranderd. Vraag de ontvangst nog een keer.</translation>
    </message>
    <message>
        <source>The signed plan is not at its case at the municipality any more. Here nothing was changed. Was it taken away on purpose? Then leave it so. Was it lost? Then send it again.</source>
        <translation>Het getekende plan staat bij de gemeente niet meer bij zijn zaak. Hier is niets veranderd. Is het met opzet weggehaald? Laat het dan zo. Is het kwijtgeraakt? Verzend het dan opnieuw.</translation>
    </message>
    <message>
        <source>The signed plan is tied to its decision at the municipality no more. Here nothing was changed. Was that done on purpose? Then leave it so. Was it lost? Then send it again.</source>
        <translation>Het getekende plan is bij de gemeente niet meer verbonden met zijn besluit. Hier is niets veranderd. Is dat met opzet gedaan? Laat het dan zo. Is het kwijtgeraakt? Verzend het dan opnieuw.</translation>
    </message>
    <message>
        <source>The text {key} is missing in {file}. No document was made and nothing was changed. Ask your administrator to add it.</source>
        <translation>De tekst {key} ontbreekt in {file}. Er is geen document gemaakt en niets veranderd. Vraag uw beheerder de tekst erbij te zetten.</translation>
    </message>
    <message>
        <source>The vault could not be copied there. The vault is unchanged. Choose another folder or stick.</source>
        <translation>De kluis kon daar niet worden gekopieerd. De kluis is niet veranderd. Kies een andere map of stick.</translation>
    </message>
    <message>
        <source>The vault could not be opened safely ({pragma}). Nothing was changed. Install the program again.</source>
        <translation>De kluis kon niet veilig worden geopend ({pragma}). Er is niets veranderd. Installeer het programma opnieuw.</translation>
    </message>
    <message>
        <source>The vault is already open in another window. Nothing was changed. Close the other program and try again.</source>
        <translation>De kluis is al open in een ander venster. Er is niets veranderd. Sluit het andere programma en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The vault is damaged. Nothing was deleted or repaired. Make a copy of the folder first and ask your administrator.</source>
        <translation>De kluis is beschadigd. Er is niets verwijderd of hersteld. Maak eerst een kopie van de map en vraag dan uw beheerder om hulp.</translation>
    </message>
    <message>
        <source>The vault is not as it was closed the last time: something outside this program changed it. Nothing was opened. Make a copy of the folder first.</source>
        <translation>De kluis is niet zoals hij de laatste keer is gesloten: iets buiten dit programma heeft hem veranderd. Er is niets geopend. Maak eerst een kopie van de map.</translation>
    </message>
    <message>
        <source>There are macros in this workbook. Nothing was kept. Save it as XLSX without macros, or as CSV, and choose that one.</source>
        <translation>In dit werkboek zitten macro&apos;s. Er is niets bewaard. Bewaar het als XLSX zonder macro&apos;s, of als CSV, en kies dat bestand.</translation>
    </message>
    <message>
        <source>There are no rows in this file below a row with names of columns. Nothing was kept. Put the names of the columns in the first row.</source>
        <translation>In dit bestand staan geen rijen onder een rij met namen van kolommen. Er is niets bewaard. Zet de namen van de kolommen in de eerste rij.</translation>
    </message>
    <message>
        <source>There is a typing error in the recovery code. Nothing was changed. Check the seven groups.</source>
        <translation>Er staat een typefout in de herstelcode. Er is niets veranderd. Controleer de zeven groepen.</translation>
    </message>
    <message>
        <source>There is already something in this folder. Nothing was overwritten. Open the vault that is there or choose another folder.</source>
        <translation>In deze map staat al iets. Er is niets overschreven. Open de kluis die er staat of kies een andere map.</translation>
    </message>
    <message>
        <source>There is more in this package than is allowed. Nothing was kept. Ask the sender for fewer dossiers at a time.</source>
        <translation>Er zit meer in dit pakket dan mag. Er is niets bewaard. Vraag de afzender om minder dossiers tegelijk.</translation>
    </message>
    <message>
        <source>There is no eindmeting yet, so this document was not made. Nothing was changed. Do the eindmeting first.</source>
        <translation>Er is nog geen eindmeting; daarom is dit document niet gemaakt. Er is niets veranderd. Doe eerst de eindmeting.</translation>
    </message>
    <message>
        <source>There is no empty field for this signature in the document. Nothing was signed. Make the document again.</source>
        <translation>Er is in het document geen leeg veld voor deze handtekening. Er is niets getekend. Maak het document opnieuw.</translation>
    </message>
    <message>
        <source>There is no family name here. Fill it in in the file.</source>
        <translation>Hier staat geen achternaam. Vul hem in het bestand in.</translation>
    </message>
    <message>
        <source>There is no intake yet, so this document was not made. Nothing was changed. Begin the intake first.</source>
        <translation>Er is nog geen intake; daarom is dit document niet gemaakt. Er is niets veranderd. Begin eerst de intake.</translation>
    </message>
    <message>
        <source>There is no plan yet, so this document was not made. Nothing was changed. Make the plan first.</source>
        <translation>Er is nog geen plan; daarom is dit document niet gemaakt. Er is niets veranderd. Maak eerst het plan.</translation>
    </message>
    <message>
        <source>There is no scan of the signature on paper. Nothing was recorded. Attach the scan first.</source>
        <translation>Er is geen scan van de handtekening op papier. Er is niets vastgelegd. Voeg eerst de scan toe.</translation>
    </message>
    <message>
        <source>There is no vault in this place. Nothing was made or deleted. Choose the right folder or make a new vault.</source>
        <translation>Op deze plek staat geen kluis. Er is niets gemaakt of verwijderd. Kies de juiste map of maak een nieuwe kluis.</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo in this intake. Nothing was changed.</source>
        <translation>In deze intake is niets van u om ongedaan te maken. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>There is nothing that may go to this person. No package was made.</source>
        <translation>Er is niets dat naar deze persoon mag. Er is geen pakket gemaakt.</translation>
    </message>
    <message>
        <source>There is nothing to do again. Nothing was changed.</source>
        <translation>Er is niets om opnieuw vast te leggen. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>There is too little room for a copy. Nothing half was left behind and the vault is unchanged. Make room or choose another folder.</source>
        <translation>Er is te weinig ruimte voor een kopie. Er bleef niets halfs achter en de kluis is niet veranderd. Maak ruimte of kies een andere map.</translation>
    </message>
    <message>
        <source>These are not the last five digits of this card. It is not trusted yet. Ask for them once more; when they differ again, do not use the card.</source>
        <translation>Dit zijn niet de laatste vijf cijfers van deze kaart. De kaart is nog niet vertrouwd. Vraag de cijfers nog een keer; kloppen ze weer niet, gebruik de kaart dan niet.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Nothing was kept. Save it without a password and choose that one.</source>
        <translation>Deze pdf is beveiligd met een wachtwoord. Er is niets bewaard. Bewaar hem zonder wachtwoord en kies die.</translation>
    </message>
    <message>
        <source>This agreement is over. Nothing goes out. Talk it over and record it anew in the dossier.</source>
        <translation>Deze afspraak is voorbij. Er gaat niets mee. Bespreek het en leg het opnieuw vast in het dossier.</translation>
    </message>
    <message>
        <source>This agreement would end before today. Nothing was saved. Check the date.</source>
        <translation>Deze afspraak zou al voor vandaag eindigen. Er is niets bewaard. Controleer de datum.</translation>
    </message>
    <message>
        <source>This call would be sent on a later day. Nothing was kept yet. Note it once it was sent.</source>
        <translation>Deze oproep zou op een latere dag verstuurd zijn. Er is nog niets bewaard. Leg hem vast als hij verstuurd is.</translation>
    </message>
    <message>
        <source>This cell shows an error. Put the value itself in the file.</source>
        <translation>Deze cel toont een fout. Zet de waarde zelf in het bestand.</translation>
    </message>
    <message>
        <source>This computer cannot read cards. Nothing was signed. Ask your administrator for the part for smart cards, or sign on the screen.</source>
        <translation>Deze computer kan geen passen lezen. Er is niets getekend. Vraag uw beheerder om het onderdeel voor smartcards, of teken op het scherm.</translation>
    </message>
    <message>
        <source>This computer does not let the program wait for the browser. Nothing was changed. Tell your administrator.</source>
        <translation>Deze computer laat het programma niet op de browser wachten. Er is niets veranderd. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>This computer does not open the vault any more: the hours are over. Nothing was changed. Use the passphrase.</source>
        <translation>Deze computer opent de kluis niet meer: de uren zijn voorbij. Er is niets veranderd. Gebruik de wachtzin.</translation>
    </message>
    <message>
        <source>This computer keeps no keys for programs. Nothing was changed. The passphrase opens the vault.</source>
        <translation>Deze computer bewaart geen sleutels voor programma&apos;s. Er is niets veranderd. De wachtzin opent de kluis.</translation>
    </message>
    <message>
        <source>This could not be read. It was not taken over, and it was not thrown away at the municipality.</source>
        <translation>Dit is niet te lezen. Het is niet overgenomen, en bij de gemeente is het niet weggegooid.</translation>
    </message>
    <message>
        <source>This date does not exist. Nothing was changed. Type day, month and year, or only the year.</source>
        <translation>Deze datum bestaat niet. Er is niets veranderd. Typ dag, maand en jaar, of alleen het jaar.</translation>
    </message>
    <message>
        <source>This date lies before the one that comes first. Nothing was saved yet. Check both dates.</source>
        <translation>Deze datum ligt voor de datum die eerst komt. Er is nog niets bewaard. Controleer beide datums.</translation>
    </message>
    <message>
        <source>This date lies before {year}. Nothing was changed. Check the year.</source>
        <translation>Deze datum ligt vóór {year}. Er is niets veranderd. Controleer het jaar.</translation>
    </message>
    <message>
        <source>This date lies in the future. Nothing was changed. Check the year.</source>
        <translation>Deze datum ligt in de toekomst. Er is niets veranderd. Controleer het jaar.</translation>
    </message>
    <message>
        <source>This date lies in the future. Nothing was saved yet. Check the year.</source>
        <translation>Deze datum ligt in de toekomst. Er is nog niets opgeslagen. Controleer het jaar.</translation>
    </message>
    <message>
        <source>This date must be whole: day, month and year. Nothing was changed.</source>
        <translation>Deze datum moet volledig zijn: dag, maand en jaar. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This date must be whole: day, month and year. Nothing was saved yet.</source>
        <translation>Deze datum moet volledig zijn: dag, maand en jaar. Er is nog niets opgeslagen.</translation>
    </message>
    <message>
        <source>This disk can only be read. Nothing was changed. Keep the vault in a folder of this computer itself.</source>
        <translation>Deze schijf kan alleen worden gelezen. Er is niets veranderd. Zet de kluis in een map van deze computer zelf.</translation>
    </message>
    <message>
        <source>This document has more than {most} pages. Nothing was kept. Split it and attach the parts.</source>
        <translation>Dit document heeft meer dan {most} bladzijden. Er is niets bewaard. Splits het en voeg de delen toe.</translation>
    </message>
    <message>
        <source>This document is not in the vault. Nothing was changed. Ask your administrator.</source>
        <translation>Dit document staat niet in de kluis. Er is niets veranderd. Vraag het uw beheerder.</translation>
    </message>
    <message>
        <source>This dossier has become too large for the municipal system. It is saved here. Tell your administrator.</source>
        <translation>Dit dossier is te groot geworden voor het systeem van de gemeente. Het is hier bewaard. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>This dossier holds data about safety that is nowhere else. Nothing was removed. Only a decision can remove it.</source>
        <translation>In dit dossier staan gegevens over veiligheid die nergens anders staan. Er is niets verwijderd. Alleen een besluit kan het verwijderen.</translation>
    </message>
    <message>
        <source>This dossier was merged into another one. Nothing was removed. Remove the other one, or undo the merge first.</source>
        <translation>Dit dossier is samengevoegd met een ander dossier. Er is niets verwijderd. Verwijder het andere dossier, of maak de samenvoeging eerst ongedaan.</translation>
    </message>
    <message>
        <source>This dossier was not merged. Nothing was changed.</source>
        <translation>Dit dossier is niet samengevoegd. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This dossier was removed for good. Nothing was saved in it.</source>
        <translation>Dit dossier is voorgoed verwijderd. Er is niets in opgeslagen.</translation>
    </message>
    <message>
        <source>This file cannot be read. Nothing was kept. Look whether it is still there and choose it again.</source>
        <translation>Dit bestand kan niet worden gelezen. Er is niets bewaard. Kijk of het er nog is en kies het opnieuw.</translation>
    </message>
    <message>
        <source>This file has more than {most} columns. Nothing was kept. Take out the columns that are not needed and choose it again.</source>
        <translation>Dit bestand heeft meer dan {most} kolommen. Er is niets bewaard. Haal de kolommen weg die niet nodig zijn en kies het opnieuw.</translation>
    </message>
    <message>
        <source>This file has more than {most} rows: it goes on at row {row}. Nothing was kept. Split it and take in the parts.</source>
        <translation>Dit bestand heeft meer dan {most} rijen: het gaat door op rij {row}. Er is niets bewaard. Splits het en lees de delen in.</translation>
    </message>
    <message>
        <source>This file is larger than {most} MB. Nothing was kept. Make a smaller scan or photo and choose that one.</source>
        <translation>Dit bestand is groter dan {most} MB. Er is niets bewaard. Maak een kleinere scan of foto en kies die.</translation>
    </message>
    <message>
        <source>This file is larger than {most} MB. Nothing was kept. Take out what is no list of people, or split it and take in the parts.</source>
        <translation>Dit bestand is groter dan {most} MB. Er is niets bewaard. Haal weg wat geen lijst van mensen is, of splits het en lees de delen in.</translation>
    </message>
    <message>
        <source>This file is not there or cannot be read. Nothing was changed. Choose another file.</source>
        <translation>Dit bestand is er niet of kan niet worden gelezen. Er is niets veranderd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>This file was not signed by your municipality, so it was not used. Nothing was changed. Tell your administrator.</source>
        <translation>Dit bestand is niet door uw gemeente ondertekend en is niet gebruikt. Er is niets veranderd. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>This is a HEIC photo, which cannot be read. Nothing was kept. Save it as JPEG on the telephone and choose that one.</source>
        <translation>Dit is een HEIC-foto, die kan niet worden gelezen. Er is niets bewaard. Bewaar de foto op de telefoon als JPEG en kies die.</translation>
    </message>
    <message>
        <source>This is a formula without a value. Put the value itself in the file.</source>
        <translation>Dit is een formule zonder waarde. Zet de waarde zelf in het bestand.</translation>
    </message>
    <message>
        <source>This is an older copy of the vault: answers that were saved are not in it. Nothing was changed. Put back the right copy or look what is there.</source>
        <translation>Dit is een oudere kopie van de kluis: antwoorden die waren opgeslagen, staan er niet in. Er is niets veranderd. Zet de juiste kopie terug of kijk wat er nog is.</translation>
    </message>
    <message>
        <source>This is another municipal system than the last time. Nothing was sent or taken over. Ask your administrator whether that is right.</source>
        <translation>Dit is een ander systeem dan de vorige keer. Er is niets verzonden of overgenomen. Vraag uw beheerder of dat klopt.</translation>
    </message>
    <message>
        <source>This is another questionnaire ({name}) than the one in force ({what}). It was not used. Give it the same form_id on the sheet settings.</source>
        <translation>Dit is een andere vragenlijst ({name}) dan die nu geldt ({what}). Hij is niet gebruikt. Geef hem dezelfde form_id op het blad settings.</translation>
    </message>
    <message>
        <source>This is no CSV or Excel file that can be read. Nothing was kept. Open it in the program it came from and save it as CSV or XLSX.</source>
        <translation>Dit is geen CSV- of Excel-bestand dat gelezen kan worden. Er is niets bewaard. Open het in het programma waar het vandaan komt en bewaar het als CSV of XLSX.</translation>
    </message>
    <message>
        <source>This is no file of revocations that can be read. Nothing was changed. Ask your administrator for another one.</source>
        <translation>Dit is geen leesbaar bestand met intrekkingen. Er is niets veranderd. Vraag uw beheerder om een ander.</translation>
    </message>
    <message>
        <source>This is no key card, or a part of it is missing. Nothing was added. Ask for the file once more.</source>
        <translation>Dit is geen sleutelkaart, of er ontbreekt een deel. Er is niets toegevoegd. Vraag het bestand nog een keer.</translation>
    </message>
    <message>
        <source>This is no package. Nothing was kept. Choose a file that ends in .coachpakket.</source>
        <translation>Dit is geen pakket. Er is niets bewaard. Kies een bestand dat eindigt op .coachpakket.</translation>
    </message>
    <message>
        <source>This is no photo, scan or PDF that can be read safely. Nothing was kept. Make a new scan or photo, not too large, and choose that one.</source>
        <translation>Dit is geen foto, scan of pdf die veilig kan worden gelezen. Er is niets bewaard. Maak een nieuwe scan of foto, niet te groot, en kies die.</translation>
    </message>
    <message>
        <source>This is no receipt. Nothing was changed. Choose a file that ends in .coachontvangst.</source>
        <translation>Dit is geen ontvangst. Er is niets veranderd. Kies een bestand dat eindigt op .coachontvangst.</translation>
    </message>
    <message>
        <source>This is no sound that can be read safely. Nothing was kept. Choose a WAV file of at most fifteen minutes.</source>
        <translation>Dit is geen geluid dat veilig kan worden gelezen. Er is niets bewaard. Kies een WAV-bestand van hooguit een kwartier.</translation>
    </message>
    <message>
        <source>This is no valid BSN: nine digits that pass the eleven-test. Nothing was changed. Check the number.</source>
        <translation>Dit is geen geldig BSN: negen cijfers die aan de elfproef voldoen. Er is niets veranderd. Controleer het nummer.</translation>
    </message>
    <message>
        <source>This is none of the choices that the program knows. Change it in the file, or leave this column out.</source>
        <translation>Dit is geen van de keuzes die het programma kent. Verander het in het bestand, of lees deze kolom niet in.</translation>
    </message>
    <message>
        <source>This is not a number. Nothing was changed. Type digits, with a comma or a dot before the fraction.</source>
        <translation>Dit is geen getal. Er is niets veranderd. Typ cijfers, met een komma of punt voor de breuk.</translation>
    </message>
    <message>
        <source>This is not a whole number. Nothing was changed. Type digits only.</source>
        <translation>Dit is geen heel getal. Er is niets veranderd. Typ alleen cijfers.</translation>
    </message>
    <message>
        <source>This is the folder of the vault itself. No copy was made and the vault is unchanged. Choose a stick or another folder.</source>
        <translation>Dit is de map van de kluis zelf. Er is geen kopie gemaakt en de kluis is niet veranderd. Kies een stick of een andere map.</translation>
    </message>
    <message>
        <source>This is the same dossier. Nothing was changed. Choose another one.</source>
        <translation>Dit is hetzelfde dossier. Er is niets veranderd. Kies een ander dossier.</translation>
    </message>
    <message>
        <source>This is what stands there already. Nothing was changed.</source>
        <translation>Dit staat er al. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This is your own key card. Nothing was added. Give it to the other person and ask for his.</source>
        <translation>Dit is uw eigen sleutelkaart. Er is niets toegevoegd. Geef deze aan de ander en vraag om de zijne.</translation>
    </message>
    <message>
        <source>This key card is of a newer version of the program. Nothing was added. Update the program.</source>
        <translation>Deze sleutelkaart is van een nieuwere versie van het programma. Er is niets toegevoegd. Werk het programma bij.</translation>
    </message>
    <message>
        <source>This key of the municipality does not belong to this vault. Nothing was changed. Ask who keeps it.</source>
        <translation>Deze sleutel van de gemeente hoort niet bij deze kluis. Er is niets veranderd. Vraag na bij wie de sleutel bewaart.</translation>
    </message>
    <message>
        <source>This laptop was not in contact with the municipality for thirty days, so the passphrase rests. Nothing was lost. Connect it to a network and try again, or type the recovery code.</source>
        <translation>Deze laptop heeft dertig dagen geen contact gehad met de gemeente. De wachtzin werkt daarom even niet. Er is niets verloren. Verbind de laptop met een netwerk en probeer het opnieuw, of typ de herstelcode.</translation>
    </message>
    <message>
        <source>This laptop was not in contact with the municipality for two weeks. After thirty days the passphrase rests. Exchange your work when there is a network.</source>
        <translation>Deze laptop heeft twee weken geen contact gehad met de gemeente. Na dertig dagen werkt de wachtzin niet meer. Wissel uw werk uit zodra er netwerk is.</translation>
    </message>
    <message>
        <source>This must be a time, such as 09:30. Nothing was saved yet.</source>
        <translation>Dit moet een tijd zijn, zoals 09:30. Er is nog niets opgeslagen.</translation>
    </message>
    <message>
        <source>This must be a whole number of at most {most}. Nothing was saved yet.</source>
        <translation>Dit moet een heel getal zijn van hoogstens {most}. Er is nog niets opgeslagen.</translation>
    </message>
    <message>
        <source>This package is damaged or was changed on the way. Nothing was kept. Ask the sender for it once more.</source>
        <translation>Dit pakket is beschadigd of onderweg veranderd. Er is niets bewaard. Vraag de afzender het nog een keer te geven.</translation>
    </message>
    <message>
        <source>This package is larger than {most} MB. Nothing was changed. Take fewer dossiers at a time.</source>
        <translation>Dit pakket is groter dan {most} MB. Er is niets veranderd. Neem minder dossiers tegelijk.</translation>
    </message>
    <message>
        <source>This package is not sealed for you. Nothing was kept. Ask the sender whether he has your present key card.</source>
        <translation>Dit pakket is niet voor u verzegeld. Er is niets bewaard. Vraag de afzender of hij uw huidige sleutelkaart heeft.</translation>
    </message>
    <message>
        <source>This package is of a newer version of the program. Nothing was kept. Update the program.</source>
        <translation>Dit pakket is van een nieuwere versie van het programma. Er is niets bewaard. Werk het programma bij.</translation>
    </message>
    <message>
        <source>This package says something else than what was kept before under the same number. Nothing was kept. Call the sender.</source>
        <translation>Dit pakket zegt iets anders dan wat eerder onder hetzelfde nummer is bewaard. Er is niets bewaard. Bel de afzender.</translation>
    </message>
    <message>
        <source>This package says that this laptop told something, which it did not. Nothing was kept. Call the sender and tell your administrator.</source>
        <translation>Dit pakket zegt dat deze laptop iets heeft verteld, en dat is niet zo. Er is niets bewaard. Bel de afzender en vertel het uw beheerder.</translation>
    </message>
    <message>
        <source>This package was made for somebody else or by somebody else than it says. Nothing was kept. Call the sender.</source>
        <translation>Dit pakket is voor iemand anders gemaakt, of door iemand anders dan erop staat. Er is niets bewaard. Bel de afzender.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess. Nothing was changed. Take five different words, such as the proposal.</source>
        <translation>Deze wachtzin is te makkelijk te raden. Er is niets veranderd. Neem vijf verschillende woorden, zoals in het voorstel.</translation>
    </message>
    <message>
        <source>This period begins before the one that runs now. Nothing was changed. Check the date.</source>
        <translation>Deze periode begint vóór de periode die nu loopt. Er is niets veranderd. Controleer de datum.</translation>
    </message>
    <message>
        <source>This picture has more than {most} million points. Nothing was kept. Make a smaller photo or scan and choose that one.</source>
        <translation>Deze afbeelding heeft meer dan {most} miljoen punten. Er is niets bewaard. Maak een kleinere foto of scan en kies die.</translation>
    </message>
    <message>
        <source>This place lies on a network, which can damage a vault while it is written. Nothing was lost. Keep the vault in a folder of this computer itself.</source>
        <translation>Deze plek ligt op een netwerk. Dat kan een kluis beschadigen terwijl die wordt geschreven. Er is niets verloren. Zet de kluis in een map van deze computer zelf.</translation>
    </message>
    <message>
        <source>This plan has its dagtekening and can no longer change. Nothing was changed. Make a new version.</source>
        <translation>Dit PIP heeft een dagtekening en kan niet meer veranderen. Er is niets veranderd. Maak een nieuwe versie.</translation>
    </message>
    <message>
        <source>This plan has its dagtekening and cannot be changed. Nothing was changed. Make a new version.</source>
        <translation>Dit PIP heeft een dagtekening en ligt vast. Er is niets veranderd. Maak een nieuwe versie.</translation>
    </message>
    <message>
        <source>This receipt is of no package that you made for this person. Nothing was changed.</source>
        <translation>Deze ontvangst is niet van een pakket dat u voor deze persoon hebt gemaakt. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This recovery code does not belong to this vault. Nothing was changed. Find the code that was given with this vault.</source>
        <translation>Deze herstelcode hoort niet bij deze kluis. Er is niets veranderd. Zoek de code die u bij deze kluis kreeg.</translation>
    </message>
    <message>
        <source>This row has more cells than there are names of columns. Look in the file whether something stands one cell too far.</source>
        <translation>Deze rij heeft meer cellen dan er namen van kolommen zijn. Kijk in het bestand of er iets een cel te ver staat.</translation>
    </message>
    <message>
        <source>This says that it was written on this laptop, and it was not. It was not taken over. Tell your administrator.</source>
        <translation>Dit zegt dat het op deze laptop is geschreven, en dat is niet zo. Het is niet overgenomen. Meld het bij uw beheerder.</translation>
    </message>
    <message>
        <source>This step cannot follow the present state of the plan. Nothing was changed.</source>
        <translation>Deze stap past niet bij de stand van dit PIP. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This talk would be held on a later day. Nothing was kept yet. Note it once it was held.</source>
        <translation>Dit gesprek zou op een latere dag zijn. Er is nog niets bewaard. Leg het vast als het geweest is.</translation>
    </message>
    <message>
        <source>This text has {length} signs; at most {longest} fit. Nothing was cut off and your text is still here. Make it shorter.</source>
        <translation>Deze tekst heeft {length} tekens; er passen er hoogstens {longest}. Er is niets afgeknipt en uw tekst staat er nog. Maak de tekst korter.</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it in the file, or leave this column out.</source>
        <translation>Deze tekst is te lang. Maak hem in het bestand korter, of lees deze kolom niet in.</translation>
    </message>
    <message>
        <source>This time does not exist or is not whole. Nothing was changed. Type the hour from 0 to 23 and the minutes.</source>
        <translation>Deze tijd bestaat niet of is niet compleet. Er is niets veranderd. Typ het uur van 0 tot 23 en de minuten.</translation>
    </message>
    <message>
        <source>This vault has no key of its own that fits its device. Nothing was made and nothing was changed. Ask your administrator.</source>
        <translation>Deze kluis heeft geen eigen sleutel die bij het apparaat past. Er is niets gemaakt en niets veranderd. Vraag uw beheerder.</translation>
    </message>
    <message>
        <source>This vault may not hold that: it is not for your role. Nothing was saved. Tell it to the coach.</source>
        <translation>Dit mag niet in deze kluis staan: het is niet voor uw rol. Er is niets opgeslagen. Vertel het aan de coach.</translation>
    </message>
    <message>
        <source>This vault stands in another place than before. It goes on as a device of its own, so that nothing of the other one gets mixed up with it.</source>
        <translation>Deze kluis staat op een andere plek dan eerst. Hij gaat verder als een eigen apparaat, zodat er niets van de andere kluis door elkaar raakt.</translation>
    </message>
    <message>
        <source>This vault was made with a newer version of Coach Desktop. The vault is unchanged. Update the program.</source>
        <translation>Deze kluis is gemaakt met een nieuwere versie van Coach Desktop. De kluis is niet veranderd. Werk het programma bij.</translation>
    </message>
    <message>
        <source>This way of logging in is for test and pilot only: one secret for everybody, by which anybody can pass for a colleague. Do not use it for everyday work.</source>
        <translation>Deze manier van inloggen is alleen voor test en proef: één geheime sleutel voor iedereen, waarmee iemand zich kan voordoen als een collega. Gebruik hem niet voor het gewone werk.</translation>
    </message>
    <message>
        <source>This workbook has a password or is of an old kind (.xls). Nothing was kept. Save it as XLSX without a password and choose that one.</source>
        <translation>Dit werkboek heeft een wachtwoord of is van een oude soort (.xls). Er is niets bewaard. Bewaar het als XLSX zonder wachtwoord en kies dat bestand.</translation>
    </message>
    <message>
        <source>This workbook is built in a way that is not read here, for safety. Nothing was kept. Save the sheet as CSV and choose that one.</source>
        <translation>Dit werkboek is zo gemaakt dat het hier voor de veiligheid niet wordt gelezen. Er is niets bewaard. Bewaar het blad als CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>This workbook looks into other files or a database. Nothing was kept. Save the sheet as CSV and choose that one.</source>
        <translation>Dit werkboek kijkt in andere bestanden of in een database. Er is niets bewaard. Bewaar het blad als CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>Travel takes at most {most} minutes one way. Nothing was saved yet.</source>
        <translation>Een reis duurt hoogstens {most} minuten (enkele reis). Er is nog niets opgeslagen.</translation>
    </message>
    <message>
        <source>Type at least the family name. Nothing was saved yet.</source>
        <translation>Typ in elk geval de achternaam. Er is nog niets opgeslagen.</translation>
    </message>
    <message>
        <source>Type how many minutes it took, at most {most}. Nothing was saved yet; what you typed is still here.</source>
        <translation>Typ hoeveel minuten het duurde, hooguit {most}. Er is nog niets opgeslagen. Wat u typte staat er nog.</translation>
    </message>
    <message>
        <source>Version {name} is not higher than {what}, which is here already. It was not used. Write a higher version on the sheet settings.</source>
        <translation>Versie {name} is niet hoger dan {what}, die er al is. Hij is niet gebruikt. Schrijf een hogere versie op het blad settings.</translation>
    </message>
    <message>
        <source>Version {number} of this plan is still open. Nothing was changed. Finish or withdraw that one first.</source>
        <translation>Versie {number} van dit PIP is nog open. Er is niets veranderd. Rond die versie eerst af of trek haar in.</translation>
    </message>
    <message>
        <source>What you pasted is too long: at most {longest} signs fit. Nothing was pasted and your text is still here. Paste less.</source>
        <translation>Wat u plakte is te lang: er passen hoogstens {longest} tekens. Er is niets geplakt en uw tekst staat er nog. Plak minder.</translation>
    </message>
    <message>
        <source>Write in a few words what was done. Nothing was saved yet; what you typed is still here.</source>
        <translation>Schrijf in een paar woorden wat er is gedaan. Er is nog niets opgeslagen. Wat u typte staat er nog.</translation>
    </message>
    <message>
        <source>You are no longer logged in to the municipal system. Your work is saved here and waits. Log in again in Settings.</source>
        <translation>U bent niet meer ingelogd bij het systeem van de gemeente. Uw werk is hier bewaard en wacht. Log opnieuw in bij Instellingen.</translation>
    </message>
    <message>
        <source>You do not know the sender of this package, or his key card was withdrawn. Nothing was kept. Add his key card first, and call him.</source>
        <translation>U kent de afzender van dit pakket niet, of zijn sleutelkaart is ingetrokken. Er is niets bewaard. Voeg eerst zijn sleutelkaart toe en bel hem.</translation>
    </message>
    <message>
        <source>You do not know this person&apos;s key card. Nothing went out. Add the card first, and call him.</source>
        <translation>U kent de sleutelkaart van deze persoon niet. Er is niets meegegeven. Voeg de kaart eerst toe en bel hem.</translation>
    </message>
    <message>
        <source>You do not know who made this receipt, or his key card was withdrawn. Nothing was changed.</source>
        <translation>U weet niet wie deze ontvangst heeft gemaakt, of zijn sleutelkaart is ingetrokken. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>You know this device with other keys. Nothing was added. Call the person, and let your administrator look before you go on.</source>
        <translation>U kent dit apparaat met andere sleutels. Er is niets toegevoegd. Bel de persoon en laat de beheerder kijken voordat u verder gaat.</translation>
    </message>
    <message>
        <source>You stopped it. What was sent stands at the municipality, the rest waits here.</source>
        <translation>U hebt het gestopt. Wat al is verzonden, staat bij de gemeente; de rest wacht hier.</translation>
    </message>
    <message>
        <source>You stopped logging in. Nothing was changed.</source>
        <translation>U bent gestopt met inloggen. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Your last answer belongs to a question that may not be shown now. Nothing was undone. Do it when nobody else can see the screen.</source>
        <translation>Uw laatste antwoord hoort bij een vraag die nu niet op het scherm mag. Er is niets ongedaan gemaakt. Doe het als niemand anders het scherm kan zien.</translation>
    </message>
    <message>
        <source>Your role does not make this document. Nothing was made or changed. Ask the coach.</source>
        <translation>Uw rol maakt dit document niet. Er is niets gemaakt of veranderd. Vraag de coach.</translation>
    </message>
    <message>
        <source>Your role makes no plans. No document was made and nothing was changed. Ask the coach.</source>
        <translation>Uw rol maakt geen plannen. Er is geen document gemaakt en niets veranderd. Vraag het aan de coach.</translation>
    </message>
    <message>
        <source>Your role may not take this decision in the name of the municipality. Nothing was changed. Ask the coach.</source>
        <translation>Uw rol mag dit besluit niet namens de gemeente nemen. Er is niets veranderd. Vraag het de coach.</translation>
    </message>
    <message>
        <source>iCloud copies this place, and can damage a vault while it is written. Nothing was lost. Keep the vault in a folder of this computer itself.</source>
        <translation>iCloud kopieert deze plek en kan een kluis beschadigen terwijl die wordt geschreven. Er is niets verloren. Zet de kluis in een map van deze computer zelf.</translation>
    </message>
    <message>
        <source>{count} things still lack before this plan can be decided. Everything is saved. See the list.</source>
        <translation>Er moet nog iets gebeuren voordat u dit PIP kunt vaststellen (aantal: {count}). Alles is opgeslagen. Kijk in de lijst.</translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag te laat</numerusform>
            <numerusform>%n dagen te laat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left for the plan</source>
        <translation>
            <numerusform>Nog %n dag tot het PIP</numerusform>
            <numerusform>Nog %n dagen tot het PIP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past: {what}</source>
        <translation>
            <numerusform>%n dag voorbij: {what}</numerusform>
            <numerusform>%n dagen voorbij: {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s): {what}</source>
        <translation>
            <numerusform>Nog %n dag: {what}</numerusform>
            <numerusform>Nog %n dagen: {what}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>A question for the coach</source>
        <translation>Een vraag voor de coach</translation>
    </message>
    <message>
        <source>At the office</source>
        <translation>Op kantoor</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>Per bericht</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Per telefoon</translation>
    </message>
    <message>
        <source>Coach, please call me</source>
        <translation>Coach, bel mij alstublieft</translation>
    </message>
    <message>
        <source>Coach, please call me today</source>
        <translation>Coach, bel mij vandaag nog</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Huisbezoek</translation>
    </message>
    <message>
        <source>No signal</source>
        <translation>Geen signaal</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Ergens anders</translation>
    </message>
</context>
<context>
    <name>week</name>
    <message>
        <source>Clashes</source>
        <translation>Botst</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>The client said that {day} at {time} is no time for lessons. That is a warning.</source>
        <translation>De cliënt zei: {day} om {time} kan ik niet naar les. Dit is een waarschuwing.</translation>
    </message>
    <message>
        <source>{block} and {other} meet at {time}, travel included.</source>
        <translation>{block} en {other} vallen samen om {time}, reistijd meegerekend.</translation>
    </message>
    <message>
        <source>{block} needs childcare. At {time} nobody looks after all children.</source>
        <translation>Voor {block} is opvang nodig. Om {time} past niemand op alle kinderen.</translation>
    </message>
    <message>
        <source>{block} takes {travel} minutes to travel; the client accepts {most}. That is a warning.</source>
        <translation>De reis naar {block} duurt {travel} minuten; de cliënt wil hoogstens {most}. Dit is een waarschuwing.</translation>
    </message>
    <message>
        <source>{day} {time} clashes</source>
        <translation>{day} {time} botst</translation>
    </message>
    <message>
        <source>{day} {time}: look at this</source>
        <translation>{day} {time}: let op</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} u {minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min of {wanted} hours</source>
        <translation>{hours} u {minutes} min van {wanted} uur</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} uur</translation>
    </message>
    <message>
        <source>{hours} of {wanted} hours</source>
        <translation>{hours} van {wanted} uur</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>{title}, {day} {times}</source>
        <translation>{title}, {day} {times}</translation>
    </message>
    <message>
        <source>{what}. Cannot be moved</source>
        <translation>{what}. Staat vast</translation>
    </message>
</context>
</TS>

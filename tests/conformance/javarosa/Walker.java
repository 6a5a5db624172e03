import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectMultiData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.model.utils.DateUtils;
import org.javarosa.core.reference.PrefixedRootFactory;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;

/**
 * JavaRosa as the second opinion of the tests: walks a form by chance and tells what it holds then,
 * or measures how long loading and answering take.
 *
 * <p>walk FORM FOLDER FIRST COUNT: one JSON object a line, laid out as a recorded walk.
 * <br>bench FORM FOLDER ANSWERS: milliseconds of each load, and of each answer the first time and
 * after ten times.
 */
public final class Walker {
    private static final String[] WORDS = {"abc", "Fatima", "نعم", "123", "x y z", "9999", "2"};

    private Walker() {}

    public static void main(String[] asked) throws Exception {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        new XFormsModule().registerModule();
        Path folder = Paths.get(asked[2]);
        String[] schemes = {"file", "file-csv", "images", "audio"};
        ReferenceManager.instance().addReferenceFactory(new Folder(schemes, folder));
        byte[] form = Files.readAllBytes(Paths.get(asked[1]));
        if (asked[0].equals("bench")) {
            told.println(bench(form, Paths.get(asked[3])));
        } else {
            long first = Long.parseLong(asked[3]);
            for (long seed = first; seed < first + Long.parseLong(asked[4]); seed++) {
                told.println(walk(form, seed));
            }
        }
        System.exit(0);
    }

    private static FormDef load(byte[] xml) throws Exception {
        FormDef form = XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xml));
        form.getEvaluationContext().addFunctionHandler(new Leeftijd());
        form.initialize(true, new InstanceInitializationFactory());
        return form;
    }

    private static String walk(byte[] xml, long seed) throws Exception {
        FormDef form = load(xml);
        Random chance = new Random(seed);
        FormEntryModel model = new FormEntryModel(form);
        FormEntryController walker = new FormEntryController(model);
        List<String> steps = new ArrayList<>();
        Map<String, Integer> rows = new HashMap<>();
        walker.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        for (int guard = 0; guard < 6000; guard++) {
            int event = walker.stepToNextEvent();
            if (event == FormEntryController.EVENT_END_OF_FORM) {
                break;
            }
            if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT) {
                TreeReference place = model.getFormIndex().getReference();
                if (rows.merge(place.genericize().toString(false), 1, Integer::sum) <= 2) {
                    steps.add("{\"op\":\"add_repeat\",\"ref\":" + quoted(ref(place)) + "}");
                    walker.newRepeat();
                }
            } else if (event == FormEntryController.EVENT_QUESTION) {
                answer(model, walker, chance, steps);
            }
        }
        List<String> leaves = new ArrayList<>();
        tell(form.getMainInstance().getRoot(), leaves);
        return String.format(
            "{\"date\":%s,\"timezone\":%s,\"seed\":%d,\"steps\":[%s],\"final\":{%s}}",
            quoted(LocalDate.now().toString()), quoted(TimeZone.getDefault().getID()), seed,
            String.join(",", steps), String.join(",", leaves));
    }

    private static void answer(
            FormEntryModel model, FormEntryController walker, Random chance, List<String> steps) {
        FormIndex place = model.getFormIndex();
        FormEntryPrompt prompt = model.getQuestionPrompt();
        if (prompt.isReadOnly() || chance.nextInt(12) == 0) {
            return;
        }
        String asked = ref(place.getReference());
        for (int attempt = 0; attempt < 6; attempt++) {
            String text = drawn(prompt, chance, attempt);
            if (text == null) {
                return;
            }
            int outcome = walker.answerQuestion(place, typed(prompt, text), true);
            boolean accepted = outcome == FormEntryController.ANSWER_OK;
            steps.add(String.format("{\"op\":\"set\",\"ref\":%s,\"value\":%s,\"accepted\":%s}",
                quoted(asked), quoted(text), accepted));
            if (accepted) {
                return;
            }
        }
    }

    private static String drawn(FormEntryPrompt prompt, Random chance, int attempt) {
        switch (prompt.getControlType()) {
            case Constants.CONTROL_SELECT_ONE:
            case Constants.CONTROL_SELECT_MULTI:
            case Constants.CONTROL_RANK:
                return chosen(prompt, chance);
            case Constants.CONTROL_TRIGGER:
                return "OK";
            case Constants.CONTROL_INPUT:
            case Constants.CONTROL_RANGE:
                return written(prompt.getDataType(), chance, attempt);
            default:
                return null;
        }
    }

    private static String chosen(FormEntryPrompt prompt, Random chance) {
        List<SelectChoice> choices = prompt.getSelectChoices();
        if (choices == null || choices.isEmpty()) {
            return null;
        }
        if (prompt.getControlType() == Constants.CONTROL_SELECT_ONE) {
            return choices.get(chance.nextInt(choices.size())).getValue();
        }
        boolean all = prompt.getControlType() == Constants.CONTROL_RANK;
        List<String> names = new ArrayList<>();
        for (SelectChoice each : choices) {
            if (all || chance.nextInt(3) == 0) {
                names.add(each.getValue());
            }
        }
        if (names.isEmpty()) {
            names.add(choices.get(0).getValue());
        }
        return String.join(" ", names);
    }

    private static String written(int type, Random chance, int attempt) {
        switch (type) {
            case Constants.DATATYPE_INTEGER:
                return Integer.toString(chance.nextInt(attempt < 3 ? 30 : 100));
            case Constants.DATATYPE_DECIMAL:
                double value = chance.nextInt(400) / 4.0;
                return value == (long) value ? Long.toString((long) value) : Double.toString(value);
            case Constants.DATATYPE_DATE:
                return String.format(Locale.ROOT, "%04d-%02d-%02d", 1950 + chance.nextInt(77),
                    1 + chance.nextInt(12), 1 + chance.nextInt(28));
            case Constants.DATATYPE_TEXT:
            case Constants.DATATYPE_NULL:
            case Constants.DATATYPE_UNSUPPORTED:
                return WORDS[chance.nextInt(WORDS.length)];
            default:
                return null;
        }
    }

    private static IAnswerData typed(FormEntryPrompt prompt, String text) {
        switch (prompt.getControlType()) {
            case Constants.CONTROL_SELECT_ONE:
                return new SelectOneData(new Selection(text));
            case Constants.CONTROL_SELECT_MULTI:
            case Constants.CONTROL_RANK:
                List<Selection> names = new ArrayList<>();
                for (String name : text.split(" ")) {
                    names.add(new Selection(name));
                }
                return prompt.getControlType() == Constants.CONTROL_RANK
                    ? new MultipleItemsData(names) : new SelectMultiData(names);
            default:
        }
        switch (prompt.getDataType()) {
            case Constants.DATATYPE_INTEGER:
                return new IntegerData(Integer.parseInt(text));
            case Constants.DATATYPE_DECIMAL:
                return new DecimalData(Double.parseDouble(text));
            case Constants.DATATYPE_DATE:
                return new DateData(DateUtils.parseDate(text));
            default:
                return new StringData(text);
        }
    }

    private static String bench(byte[] xml, Path answers) throws Exception {
        List<Double> loads = new ArrayList<>();
        FormDef form = null;
        for (int round = 0; round < 9; round++) {
            long begun = System.nanoTime();
            form = load(xml);
            loads.add((System.nanoTime() - begun) / 1e6);
        }
        List<String> lines = Files.readAllLines(answers);
        List<Double> first = answered(form, lines);
        for (int round = 0; round < 9; round++) {
            answered(load(xml), lines);
        }
        List<Double> warm = answered(load(xml), lines);
        return "{\"load\":" + loads + ",\"first\":" + first + ",\"warm\":" + warm + "}";
    }

    private static List<Double> answered(FormDef form, List<String> answers) {
        FormEntryModel model = new FormEntryModel(form);
        FormEntryController walker = new FormEntryController(model);
        Map<String, FormIndex> places = new HashMap<>();
        FormIndex here = FormIndex.createBeginningOfFormIndex();
        while (!(here = model.incrementIndex(here)).isEndOfFormIndex()) {
            if (model.getEvent(here) == FormEntryController.EVENT_QUESTION) {
                places.put(here.getReference().genericize().toString(false), here);
            }
        }
        List<Double> times = new ArrayList<>();
        for (String line : answers) {
            String[] parts = line.split("\t", 2);
            FormIndex place = places.get(parts[0]);
            IAnswerData value = typed(new FormEntryPrompt(form, place), parts[1]);
            long begun = System.nanoTime();
            walker.answerQuestion(place, value, true);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }

    private static void tell(TreeElement element, List<String> leaves) {
        if (element.getNumChildren() == 0) {
            String value = element.getValue() == null
                ? "" : element.getValue().uncast().getString();
            leaves.add(String.format("%s:{\"value\":%s,\"relevant\":%s}",
                quoted(ref(element.getRef())), quoted(value), element.isRelevant()));
            return;
        }
        for (int place = 0; place < element.getNumChildren(); place++) {
            TreeElement child = element.getChildAt(place);
            if (child.getMult() != TreeReference.INDEX_TEMPLATE) {
                tell(child, leaves);
            }
        }
    }

    private static String ref(TreeReference reference) {
        return reference.toString(true).replaceAll("\\[0\\]", "[1]");
    }

    private static String quoted(String text) {
        StringBuilder told = new StringBuilder("\"");
        for (char sign : text.toCharArray()) {
            if (sign == '"' || sign == '\\') {
                told.append('\\').append(sign);
            } else if (sign < ' ') {
                told.append(String.format("\\u%04x", (int) sign));
            } else {
                told.append(sign);
            }
        }
        return told.append('"').toString();
    }

    /** Our own function, worked out by Java's calendar. */
    private static final class Leeftijd implements IFunctionHandler {
        @Override
        public String getName() {
            return "coach:leeftijd";
        }

        @Override
        @SuppressWarnings("rawtypes")
        public List<Class[]> getPrototypes() {
            return new ArrayList<>();
        }

        @Override
        public boolean rawArgs() {
            return true;
        }

        @Override
        public boolean realTime() {
            return false;
        }

        @Override
        public Object eval(Object[] arguments, EvaluationContext context) {
            Object birth = org.javarosa.xpath.expr.XPathFuncExpr.unpack(arguments[0]);
            Object day = org.javarosa.xpath.expr.XPathFuncExpr.unpack(arguments[1]);
            if (!(birth instanceof Date) || !(day instanceof Date)) {
                return "";
            }
            return (double) Period.between(local((Date) birth), local((Date) day)).getYears();
        }

        private static LocalDate local(Date moment) {
            return moment.toInstant().atZone(TimeZone.getDefault().toZoneId()).toLocalDate();
        }
    }

    /** The list files of the form, out of one folder. */
    private static final class Folder extends PrefixedRootFactory {
        private final Path folder;

        Folder(String[] schemes, Path folder) {
            super(schemes);
            this.folder = folder;
        }

        @Override
        protected Reference factory(String terminal, String uri) {
            return new FileIn(folder.resolve(terminal), uri);
        }
    }

    private static final class FileIn implements Reference {
        private final Path path;
        private final String uri;

        FileIn(Path path, String uri) {
            this.path = path;
            this.uri = uri;
        }

        @Override
        public boolean doesBinaryExist() {
            return Files.exists(path);
        }

        @Override
        public InputStream getStream() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public String getURI() {
            return uri;
        }

        @Override
        public String getLocalURI() {
            return path.toString();
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("read only");
        }

        @Override
        public void remove() throws IOException {
            throw new IOException("read only");
        }

        @Override
        public Reference[] probeAlternativeReferences() {
            return new Reference[0];
        }
    }
}

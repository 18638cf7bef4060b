package br.central.teste;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real browser for the tests of screens: the one of the machine ({@code CENTRAL_NAVEGADOR}, the path, the usual
 * places), else one installed here: Debian's package when root, otherwise Playwright's own. Where none can be had the
 * tests fail.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTOS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final Pattern ABRINDO = Pattern.compile("^(Abrindo|Buscando) ?.*…$");
    private static final double ESPERA_EM_MS = 60_000;

    private static Browser navegador;
    private static Optional<Path> executavel;

    private final List<BrowserContext> janelas = new ArrayList<>();
    private final String raiz;
    private String fuso = "America/Sao_Paulo";
    private boolean intercepta;

    private Chromium(int porta) {
        raiz = "http://localhost:" + porta;
    }

    /**
     * For who answers in the server's place: what passes is held up from the first page on. In a page already at work a new route
     * holds nothing until its busy renderer hears of it, and a key pressed right after it comes first.
     */
    public Chromium interceptando() {
        intercepta = true;
        return this;
    }

    /** As on a computer that is somewhere else, or badly set. */
    public Chromium noFuso(String outro) {
        fuso = outro;
        return this;
    }

    public static Chromium em(int porta) {
        if (navegador == null) {
            navegador = iniciado();
            PlaywrightAssertions.setDefaultAssertionTimeout(ESPERA_EM_MS);
        }
        return new Chromium(porta);
    }

    /** One process for all classes; it ends with this one. */
    private static Browser iniciado() {
        executavel = doSistema().or(Chromium::instaladoUmaVez);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions opcoes = new LaunchOptions().setArgs(ARGUMENTOS);
        executavel.ifPresent(opcoes::setExecutablePath);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "fim-do-navegador"));
        return playwright.chromium().launch(opcoes);
    }

    /** A window of its own, where nobody is logged in. */
    public Page janela() {
        BrowserContext janela = navegador.newContext(new Browser.NewContextOptions()
                .setBaseURL(raiz)
                .setLocale("pt-BR")
                .setTimezoneId(fuso)
                .setViewportSize(1366, 768));
        janelas.add(janela);
        janela.setDefaultTimeout(ESPERA_EM_MS);
        if (intercepta) {
            janela.route(endereco -> false, Route::resume);
        }
        return janela.newPage();
    }

    /** As narrow as a telephone, or where no script runs. */
    public Page janela(int largura, boolean comScripts) {
        BrowserContext janela = navegador.newContext(new Browser.NewContextOptions()
                .setBaseURL(raiz)
                .setLocale("pt-BR")
                .setTimezoneId(fuso)
                .setJavaScriptEnabled(comScripts)
                .setViewportSize(largura, 768));
        janelas.add(janela);
        janela.setDefaultTimeout(ESPERA_EM_MS);
        return janela.newPage();
    }

    /** A window with a profile on disk, as everybody's: what may be kept is, and not only what fits in the memory of a private window. */
    public Page janelaQueGuarda(Path perfil) {
        var opcoes = new BrowserType.LaunchPersistentContextOptions()
                .setArgs(ARGUMENTOS)
                .setBaseURL(raiz)
                .setLocale("pt-BR")
                .setTimezoneId(fuso)
                .setViewportSize(1366, 768);
        executavel.ifPresent(opcoes::setExecutablePath);
        BrowserContext janela = navegador.browserType().launchPersistentContext(perfil, opcoes);
        janelas.add(janela);
        janela.setDefaultTimeout(ESPERA_EM_MS);
        return janela.newPage();
    }

    /** A window of its own, on its user's home, logged in through the login page. */
    public Page entrar(String login) {
        return entrar(janela(), login);
    }

    public static Page entrar(Page pagina, String login) {
        return entrar(pagina, login, "demo");
    }

    public static Page entrar(Page pagina, String login, String senha) {
        pagina.navigate("/login");
        pagina.fill("#username", login);
        pagina.fill("#password", senha);
        pagina.click("button[type=submit]");
        pagina.waitForURL("**/camunda/app/**");
        esperarOApp(pagina);
        return pagina;
    }

    /** On a very busy machine a web app may not be up yet: ask for it again. */
    public static void esperarOApp(Page pagina) {
        for (int tentativa = 0; tentativa < 3; tentativa++) {
            try {
                pagina.locator("[cam-widget-header] a:visible")
                        .first()
                        .waitFor(new Locator.WaitForOptions().setTimeout(ESPERA_EM_MS / 2));
                return;
            } catch (TimeoutError emBranco) {
                pagina.reload();
            }
        }
    }

    /** Until what was asked for is there and nothing moves under the mouse: no part says that it opens, none is on its way. */
    public static void esperarAsPartes(Page pagina) {
        assertThat(pagina.locator(".fino:visible", new Page.LocatorOptions().setHasText(ABRINDO)))
                .hasCount(0);
        assertThat(pagina.locator(".htmx-request")).hasCount(0);
    }

    /** The windows opened through this one, with what is in them. */
    @Override
    public void close() {
        janelas.forEach(BrowserContext::close);
    }

    private static Optional<Path> doSistema() {
        Stream<String> doCaminho = Arrays.stream(
                        Objects.toString(System.getenv("PATH"), "").split(File.pathSeparator))
                .flatMap(pasta -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(nome -> pasta + File.separator + nome));
        return Stream.of(
                        Stream.ofNullable(System.getenv("CENTRAL_NAVEGADOR")),
                        doCaminho,
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .flatMap(caminhos -> caminhos)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** By one of the processes of the tests, while the others wait. */
    private static Optional<Path> instaladoUmaVez() {
        Path vez = Path.of(System.getProperty("java.io.tmpdir"), "central-navegador.lock");
        try (var canal = FileChannel.open(vez, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var trava = canal.lock()) {
            return doSistema().or(Chromium::instalado);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where Playwright has brought its own, which it finds by itself. */
    private static Optional<Path> instalado() {
        boolean debianComoRoot =
                "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (debianComoRoot
                && executar(List.of("apt-get", "update", "-q"))
                && executar(List.of("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"))) {
            return doSistema();
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        if (!executar(List.of(java, "-cp", classes, "com.microsoft.playwright.CLI", "install", "chromium"))) {
            throw new IllegalStateException("Não há navegador para os testes de tela nem foi possível instalar um.");
        }
        return Optional.empty();
    }

    private static boolean executar(List<String> comando) {
        try {
            ProcessBuilder construtor = new ProcessBuilder(comando).inheritIO();
            construtor.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process processo = construtor.start();
            return processo.waitFor(10, TimeUnit.MINUTES) && processo.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

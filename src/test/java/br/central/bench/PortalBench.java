package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.clientes.Clientes;
import br.central.portal.entrada.PessoaDeTeste;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.teste.ContaSql;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The pages of the portal, each asked for by 8 people at once without a pause, among a million cases: by providers who have a
 * few dozen, and by a hospital that has thousands.
 */
@Bench
class PortalBench {

    private static final int CASOS = Escala.de("bench.casos", 1_000_000, 200);
    private static final Pattern SO_AS_PAGINAS = Pattern.compile(System.getProperty("bench.paginas", ""));
    private static final int ABERTOS = CASOS / 10;
    private static final int PESSOAS = Escala.clientes(8);
    private static final int SEGUNDOS = Escala.de("bench.segundos", 15, 0);
    private static final int AQUECIMENTO = Escala.de("bench.aquecimento", 5, 0);
    private static final double LIMITE_EM_MS = 80;

    /** Cases of one client, of which so many are open. */
    private record Tamanho(int casos, int abertos) {}

    private static final Tamanho CLINICA = new Tamanho(40, 8);
    private static final Tamanho HOSPITAL =
            Escala.INTEIRA ? new Tamanho(10_000, 1_000) : new Tamanho(60, ABERTOS - PESSOAS * CLINICA.abertos());

    /** In an address {@code {aberto}} and {@code {encerrado}} are cases of whoever asks, {@code {pedido}} one answered. */
    private record Pagina(String nome, String caminho, boolean doHospital) {

        static Pagina de(String nome, String caminho) {
            return new Pagina(nome, caminho, false);
        }

        Pagina doHospitalTambem() {
            return new Pagina(nome + ", thousands", caminho, true);
        }
    }

    private static final List<Pagina> TAMBEM_DO_HOSPITAL = List.of(
            Pagina.de("home", "/portal"),
            Pagina.de("list: open", "/portal/contatos"),
            Pagina.de("list: closed", "/portal/contatos?recorte=ENCERRADOS"),
            Pagina.de("my history", "/portal/historico"));

    private static final List<Pagina> PAGINAS = juntas(List.of(
            Pagina.de("contact, open", "/portal/contatos/{aberto}"),
            Pagina.de("contact, closed", "/portal/contatos/{encerrado}"),
            Pagina.de("contact, received", "/portal/contatos/{aberto}/recebido"),
            Pagina.de("answer", "/portal/contatos/{encerrado}/respostas/{pedido}"),
            Pagina.de("new contact", "/portal/contatos/novo"),
            Pagina.de("new contact: its form", "/portal/contatos/novo?classificacao=prestador/glosa/recurso"),
            Pagina.de("new contact: while typing", "/portal/contatos/novo/respostas?texto=recurso de glosa"),
            Pagina.de("my data", "/portal/dados"),
            Pagina.de("follow-up: the page", "/portal/acompanhar")));

    /** Somebody who came in, with the numbers of the first of their cases of either kind. */
    private record Visitante(ClienteHttp cliente, Tamanho tamanho, int aberto, int encerrado) {}

    @LocalServerPort
    int porta;

    @Autowired
    Clientes clientes;

    @Autowired
    PessoaDeTeste pessoas;

    @Autowired
    JdbcTemplate banco;

    private CargaDaMesa carga;

    @Test
    void asPaginasEntreUmMilhaoDeCasos() throws Exception {
        Relatorio.dizerACarga();
        encher();
        List<Visitante> clinicas = IntStream.range(0, PESSOAS)
                .mapToObj(qual -> visitante(CLINICA, qual * CLINICA.abertos(), qual * CLINICA.casos()))
                .toList();
        Visitante hospital = visitante(HOSPITAL, PESSOAS * CLINICA.abertos(), PESSOAS * CLINICA.casos());
        banco.execute("vacuum analyze atendimento");
        for (Pagina pagina : PAGINAS) {
            if (!SO_AS_PAGINAS.matcher(pagina.nome()).find()) {
                continue;
            }
            List<Visitante> quem = pagina.doHospital()
                    ? IntStream.range(0, PESSOAS).mapToObj(qual -> hospital).toList()
                    : clinicas;
            if (AQUECIMENTO > 0) {
                medir(pagina, quem, AQUECIMENTO);
            }
            Medida medida = medir(pagina, quem, SEGUNDOS);
            boolean dentro = medida.quantil(95) <= LIMITE_EM_MS;
            Relatorio.dizer("%s  %d statements  %s %.0f ms"
                    .formatted(medida, comandos(pagina, quem.get(0)), dentro ? "within" : "OVER", LIMITE_EM_MS));
        }
    }

    private static Medida medir(Pagina pagina, List<Visitante> quem, int segundos) throws Exception {
        return Medida.medir(
                pagina.nome(),
                segundos,
                quem.stream().<Medida.Ato>map(um -> () -> pedir(pagina, um)).toList());
    }

    private static void pedir(Pagina pagina, Visitante quem) throws Exception {
        assertThat(quem.cliente().pagina(sorteado(pagina, quem)))
                .as(pagina.nome())
                .doesNotContain("Não encontrado");
    }

    private static int comandos(Pagina pagina, Visitante quem) throws Exception {
        String caminho = sorteado(pagina, quem);
        quem.cliente().contado().pagina(caminho);
        return ContaSql.daUrl(caminho.replaceFirst("[?].*", "")).size();
    }

    private static String sorteado(Pagina pagina, Visitante quem) {
        String aberto = zeros(quem.aberto() + Sorte.inteiro(quem.tamanho().abertos()));
        String encerrado = zeros(quem.encerrado() + Sorte.inteiro(encerrados(quem.tamanho())));
        return pagina.caminho()
                .replace("{aberto}", "1" + aberto)
                .replace("{encerrado}", "1" + encerrado)
                .replace("{pedido}", "2" + encerrado)
                .replace(" ", "%20");
    }

    private static int encerrados(Tamanho tamanho) {
        return tamanho.casos() - tamanho.abertos();
    }

    /** A provider with an account, to whom as many of the copied cases are given as it is large. */
    private Visitante visitante(Tamanho tamanho, int abertosAntes, int casosAntes) {
        Pessoa pessoa = pessoas.prestador();
        int aberto = carga.numero(1 + abertosAntes);
        int encerrado = carga.numero(1 + ABERTOS + casosAntes - abertosAntes);
        dar(pessoa, aberto, tamanho.abertos());
        dar(pessoa, encerrado, encerrados(tamanho));
        return new Visitante(entrar(pessoa), tamanho, aberto, encerrado);
    }

    private void dar(Pessoa pessoa, int primeiro, int quantos) {
        int dados = banco.update(
                "update atendimento set cliente_id = ?, tipo_cliente = 'PRESTADOR' where id between ? and ?",
                pessoa.cliente(),
                CargaDaMesa.BASE + primeiro,
                CargaDaMesa.BASE + primeiro + quantos - 1);
        assertThat(dados).isEqualTo(quantos);
    }

    private ClienteHttp entrar(Pessoa pessoa) {
        Navegador navegador = Navegador.anonimo(porta);
        navegador.formulario(
                "/portal/entrar",
                Map.of(
                        "sou",
                        "PRESTADOR",
                        "login",
                        pessoa.documento(),
                        "senha",
                        PessoaDeTeste.SENHA,
                        "_csrf",
                        Navegador.tokenDe(navegador.get("/portal/entrar").body())));
        assertThat(navegador.get("/portal").statusCode()).isEqualTo(200);
        return ClienteHttp.comCookie(porta, "CENTRAL-PORTAL=" + navegador.cookie("CENTRAL-PORTAL"));
    }

    private void encher() throws Exception {
        String cnpj = Prestadores.novo(clientes);
        ClienteHttp atendente = ClienteHttp.comSessao(porta, "atendente");
        List<ClienteHttp> grupos = Stream.of("faturamento", "autorizacao")
                .map(grupo -> ClienteHttp.comSessao(porta, grupo))
                .toList();
        NossaVida vida = new NossaVida(atendente, grupos, List.of(cnpj));
        String encaminhado = NossaVida.protocolo(vida.abrir());
        String encerrado = vida.viver();
        carga = new CargaDaMesa(banco, CASOS);
        carga.clientes();
        // Each is with two groups, and so is two tasks.
        carga.abertos(encaminhado, 1, ABERTOS);
        carga.encerrados(encerrado, ABERTOS + 1, CASOS - ABERTOS);
        carga.recolher();
        Relatorio.dizer("%d cases, %d of them open"
                .formatted(
                        banco.queryForObject("select count(*) from atendimento", Long.class),
                        banco.queryForObject(
                                "select count(*) from atendimento where encerrado_em is null", Long.class)));
    }

    private static List<Pagina> juntas(List<Pagina> outras) {
        List<Pagina> todas = new ArrayList<>(TAMBEM_DO_HOSPITAL);
        todas.addAll(outras);
        TAMBEM_DO_HOSPITAL.forEach(pagina -> todas.add(pagina.doHospitalTambem()));
        return todas;
    }

    private static String zeros(int numero) {
        return "%019d".formatted(numero);
    }
}

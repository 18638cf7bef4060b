package br.central.comunicacao;

import br.central.comum.Recusa;
import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.RegistroDescrito;
import br.central.registros.TipoDeCampo;
import br.central.seguranca.Permissao;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written in the messages. Which there are, the product says; a row keeps only what was written instead of its text. */
@Component
class RegistroDeModelosDeMensagem implements RegistroDescrito {

    private static final String ASSUNTO = ConferenciaDoTexto.ASSUNTO;
    private static final String TEXTO = ConferenciaDoTexto.TEXTO;

    private static final DescricaoDeRegistro DESCRICAO = new DescricaoDeRegistro(
            "modelos-de-mensagem",
            "Modelos de mensagens",
            "modelo de mensagem",
            "O que sai por e-mail, SMS e WhatsApp. O que mudar vale na próxima mensagem; o que já está na fila sai como foi"
                    + " escrito.",
            Set.of(Permissao.PUBLICAR_MODELOS),
            List.of(
                    CampoDeRegistro.texto("nome", "Mensagem", 120).fixo().listado(),
                    CampoDeRegistro.texto("destino", "A quem", 200).fixo().listado(),
                    CampoDeRegistro.de(TipoDeCampo.SIM_OU_NAO, "mudado", "Mudado aqui")
                            .fixo()
                            .listado()
                            .ajudado("Enquanto não, vale o texto que vem com o produto."),
                    CampoDeRegistro.texto("lacunas", "Lacunas", 400)
                            .fixo()
                            .ajudado("O que se escreve assim se preenche na hora de sair."),
                    CampoDeRegistro.texto(ASSUNTO, "Assunto", Mensagens.MAIOR_ASSUNTO)
                            .ajudado("SMS e WhatsApp não têm."),
                    CampoDeRegistro.longo(TEXTO, "Texto", 8_000)
                            .exigido()
                            .ajudado(
                                    "Uma linha em branco separa parágrafos; linhas que começam por “- ” fazem lista; um"
                                            + " parágrafo só com “Rótulo: {link}” vira botão.")),
            false,
            null);

    private final JdbcClient banco;
    private final TextosDasMensagens textos;
    private final ExemplosDeMensagem exemplos;

    RegistroDeModelosDeMensagem(JdbcClient banco, TextosDasMensagens textos, ExemplosDeMensagem exemplos) {
        this.banco = banco;
        this.textos = textos;
        this.exemplos = exemplos;
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return DESCRICAO;
    }

    @Override
    public List<FichaDeRegistro> todas() {
        Map<String, FichaDeRegistro> porCodigo = banco
                .sql("select codigo, assunto, texto, versao from modelo_de_mensagem")
                .query((linha, numero) -> ficha(linha))
                .list()
                .stream()
                .collect(Collectors.toMap(FichaDeRegistro::chave, Function.identity()));
        return Arrays.stream(ModeloDeMensagem.values())
                .map(modelo -> porCodigo.get(modelo.codigo()))
                .toList();
    }

    @Override
    public Optional<FichaDeRegistro> travar(String chave) {
        return banco.sql(
                        "select codigo, assunto, texto, versao from modelo_de_mensagem where codigo = :codigo for update")
                .param("codigo", chave)
                .query((linha, numero) -> ficha(linha))
                .optional();
    }

    private static FichaDeRegistro ficha(ResultSet linha) throws SQLException {
        var mudado = new TextosDasMensagens.Mudado(
                linha.getString("codigo"), linha.getString(ASSUNTO), linha.getString(TEXTO));
        ModeloDeMensagem modelo = ModeloDeMensagem.de(mudado.codigo());
        Map<String, String> valores = new HashMap<>(valores(modelo, mudado.inteiro()));
        valores.put("nome", modelo.nome());
        valores.put("destino", modelo.destino().porExtenso());
        valores.put("mudado", mudado.assunto() == null && mudado.texto() == null ? "" : "true");
        valores.put(
                "lacunas",
                LacunasDaMensagem.escritas(modelo.lacunas())
                        + (modelo.exigidas().isEmpty()
                                ? ""
                                : ". Não podem faltar no texto: " + LacunasDaMensagem.escritas(modelo.exigidas())));
        return new FichaDeRegistro(mudado.codigo(), valores, linha.getLong("versao"));
    }

    private static Map<String, String> valores(ModeloDeMensagem modelo, Modelos.Texto texto) {
        return Map.of(ASSUNTO, modelo.temAssunto() ? texto.assunto() : "", TEXTO, texto.corpo());
    }

    /** Which messages there are, the product says. */
    @Override
    public String incluir(Map<String, String> valores) {
        throw new IllegalStateException("Modelos de mensagens não se incluem");
    }

    @Override
    public void alterar(FichaDeRegistro antes, Map<String, String> valores) {
        Modelos.Texto deFabrica = TextosDeFabrica.de(antes.chave());
        boolean temAssunto = ModeloDeMensagem.de(antes.chave()).temAssunto();
        banco.sql("update modelo_de_mensagem set assunto = :assunto, texto = :texto, versao = versao + 1"
                        + " where codigo = :codigo")
                .param(ASSUNTO, temAssunto ? mudado(valores.get(ASSUNTO), deFabrica.assunto()) : null, Types.VARCHAR)
                .param(TEXTO, mudado(valores.get(TEXTO), deFabrica.corpo()), Types.VARCHAR)
                .param("codigo", antes.chave())
                .update();
    }

    private static String mudado(String escrito, String deFabrica) {
        return escrito.equals(deFabrica) ? null : escrito;
    }

    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        ModeloDeMensagem modelo = ModeloDeMensagem.de(antes.orElseThrow().chave());
        if (!modelo.temAssunto() && !valores.get(ASSUNTO).isEmpty()) {
            return List.of(new Recusa.Erro(ASSUNTO, "Deixe em branco: o que vai ao celular não tem assunto."));
        }
        return ConferenciaDoTexto.erros(modelo, new Modelos.Texto(valores.get(ASSUNTO), valores.get(TEXTO)));
    }

    @Override
    public Map<String, String> deFabrica(FichaDeRegistro ficha) {
        return valores(ModeloDeMensagem.de(ficha.chave()), TextosDeFabrica.de(ficha.chave()));
    }

    @Override
    public Optional<String> previa(FichaDeRegistro ficha, Map<String, String> valores) {
        ModeloDeMensagem modelo = ModeloDeMensagem.de(ficha.chave());
        Modelos.Texto texto = exemplos.de(
                modelo,
                valores.getOrDefault(ASSUNTO, "").strip(),
                valores.getOrDefault(TEXTO, "").strip());
        return Optional.of((modelo.temAssunto() ? "Assunto: " + texto.assunto() + "\n\n" : "") + texto.corpo());
    }

    /** What goes to a number is not laid out, and the digest is not by its text. */
    @Override
    public Optional<String> previaEmHtml(FichaDeRegistro ficha) {
        ModeloDeMensagem modelo = ModeloDeMensagem.de(ficha.chave());
        return modelo.destino() == ModeloDeMensagem.Destino.CLIENTE
                ? Optional.of("/modelos-de-mensagem/" + modelo.codigo() + "/html")
                : Optional.empty();
    }

    @Override
    public void esquecer() {
        textos.esquecer();
    }
}

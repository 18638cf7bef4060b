package br.central.catalogo;

import br.central.comum.Natureza;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.LigacaoDeRegistro;
import br.central.registros.OpcaoDeCampo;
import br.central.registros.RegistroDescrito;
import br.central.registros.TipoDeCampo;
import br.central.seguranca.Permissao;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree of subjects, node by node, in the order of the tree. */
@Component
class RegistroDeClassificacoes implements RegistroDescrito {

    private final JdbcClient banco;
    private final ClassificacaoTabela tabela;
    private final ManutencaoDaArvore manutencao;
    private final Classificacoes classificacoes;
    private final RegrasDaClassificacao nasRegras;
    private final LigacoesDaClassificacao ligacoes;
    private final DescricaoDeRegistro descricao;

    RegistroDeClassificacoes(
            JdbcClient banco,
            ClassificacaoTabela tabela,
            ManutencaoDaArvore manutencao,
            Classificacoes classificacoes,
            RegrasDaClassificacao nasRegras,
            LigacoesDaClassificacao ligacoes) {
        this.nasRegras = nasRegras;
        this.ligacoes = ligacoes;
        this.banco = banco;
        this.tabela = tabela;
        this.manutencao = manutencao;
        this.classificacoes = classificacoes;
        this.descricao = new DescricaoDeRegistro(
                "classificacoes",
                "Classificações",
                "classificação",
                "A árvore dos assuntos: o que se registra, quem pode usar, onde o cliente a vê.",
                Set.of(Permissao.PUBLICAR_MODELOS),
                Stream.of(lugar(), conteudo()).flatMap(List::stream).toList(),
                true,
                "situacao");
    }

    private List<CampoDeRegistro> lugar() {
        return List.of(
                CampoDeRegistro.texto("descricaoCompleta", "Classificação", 1_000)
                        .fixo()
                        .listado(),
                CampoDeRegistro.de(TipoDeCampo.NUMERO, "nivel", "Nível")
                        .fixo()
                        .listado()
                        .ajudado("Segue da classificação superior."),
                CampoDeRegistro.escolha("pai", "Classificação superior", classificacoes::acimaDeOutras)
                        .seDito()
                        .ajudado("Sem nenhuma, é principal. Mudar leva junto as que estão abaixo; o código continua, e"
                                + " regras e números se referem a ele."),
                CampoDeRegistro.de(TipoDeCampo.CODIGO, "codigo", "Código")
                        .exigido()
                        .soAoIncluir()
                        .ajudado("Não muda depois."));
    }

    private static List<CampoDeRegistro> conteudo() {
        return List.of(
                CampoDeRegistro.texto("descricao", "Descrição", 120).exigido(),
                CampoDeRegistro.escolha("situacao", "Status", RegistroDeClassificacoes::situacoes)
                        .exigido()
                        .listado(),
                CampoDeRegistro.de(TipoDeCampo.SIM_OU_NAO, "ultimoNivel", "Último nível")
                        .listado()
                        .ajudado("Só as de último nível se escolhem num atendimento."),
                CampoDeRegistro.escolha("natureza", "Natureza", () -> opcoes(Natureza.values(), Natureza::descricao)),
                CampoDeRegistro.escolha(
                        "tipoDemanda", "Tipo de demanda", () -> opcoes(TipoDemanda.values(), TipoDemanda::descricao)),
                CampoDeRegistro.varias(
                        "vinculos",
                        "Tipos de vínculo permitidos",
                        () -> opcoes(TipoCliente.values(), TipoCliente::descricao)),
                CampoDeRegistro.varias("canais", "Exibe no portal", RegistroDeClassificacoes::canais),
                CampoDeRegistro.texto("palavrasChave", "Palavras-chave", 500)
                        .ajudado("Por elas se acha, além do nome."),
                CampoDeRegistro.escolha(
                                "permissao",
                                "Direito que exige",
                                () -> opcoes(Permissao.values(), Permissao::descricao))
                        .ajudado("Para usar esta e as que estão abaixo dela."),
                CampoDeRegistro.de(TipoDeCampo.SIM_OU_NAO, "restrita", "Restrita")
                        .ajudado("Só de quem usa os assuntos restritos, ela e as que estão abaixo dela."));
    }

    private static List<OpcaoDeCampo> situacoes() {
        return List.of(
                new OpcaoDeCampo(SituacaoDaClassificacao.ATIVA.name(), "Ativa"),
                new OpcaoDeCampo(SituacaoDaClassificacao.EM_DIGITACAO.name(), "Em digitação"),
                new OpcaoDeCampo(SituacaoDaClassificacao.INATIVA.name(), "Inativa"));
    }

    private static List<OpcaoDeCampo> canais() {
        return List.of(
                new OpcaoDeCampo(CanalDoPortal.FALE_CONOSCO.name(), "Fale conosco"),
                new OpcaoDeCampo(CanalDoPortal.OUVIDORIA.name(), "Ouvidoria"),
                new OpcaoDeCampo(CanalDoPortal.LGPD.name(), "Canal LGPD"));
    }

    private static <E extends Enum<E>> List<OpcaoDeCampo> opcoes(E[] todas, Function<E, String> descricao) {
        return Arrays.stream(todas)
                .map(uma -> new OpcaoDeCampo(uma.name(), descricao.apply(uma)))
                .toList();
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return descricao;
    }

    @Override
    public List<FichaDeRegistro> todas() {
        return manutencao.arvore().emOrdem().stream()
                .map(FichaDaClassificacao::de)
                .toList();
    }

    @Override
    public Optional<FichaDeRegistro> travar(String chave) {
        return tabela.travar(chave)
                .flatMap(travada -> manutencao.arvore().em(chave))
                .map(FichaDaClassificacao::de);
    }

    @Override
    public String incluir(Map<String, String> valores) {
        return manutencao.incluir(new NovaClassificacao(
                vazioENulo(valores.get("pai")), valores.get("codigo"), FichaDaClassificacao.conteudo(valores)));
    }

    @Override
    public void alterar(FichaDeRegistro antes, Map<String, String> valores) {
        if (!antes.valor("pai").equals(valores.get("pai"))) {
            manutencao.mover(antes.chave(), vazioENulo(valores.get("pai")));
        }
        manutencao.alterar(antes.chave(), antes.versao(), FichaDaClassificacao.conteudo(valores));
    }

    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        List<Recusa.Erro> erros =
                new ArrayList<>(FichaDaClassificacao.conteudo(valores).erros());
        String pai = valores.get("pai");
        String caminho = pai.isEmpty() ? valores.get("codigo") : pai + "/" + valores.get("codigo");
        if (antes.isEmpty() && tabela.travar(caminho).isPresent()) {
            erros.add(new Recusa.Erro("codigo", "Já há uma classificação com este código aí."));
        }
        antes.ifPresent(ficha -> erros.addAll(manutencao.contraMover(ficha.chave(), vazioENulo(pai))));
        return erros;
    }

    @Override
    public Optional<String> acima() {
        return Optional.of("pai");
    }

    @Override
    public List<String> usos(FichaDeRegistro ficha) {
        String caminho = ficha.chave();
        return Stream.of(
                        UsosNosCasos.contados(
                                contar("select count(*) from classificacao where pai = :caminho", caminho),
                                "classificação abaixo dela",
                                "classificações abaixo dela"),
                        UsosNosCasos.contados(
                                contar(
                                        "select count(*) from v_caso where classificacao = :caminho"
                                                + " and encerrado_em is null and excluido = false",
                                        caminho),
                                "atendimento em aberto",
                                "atendimentos em aberto"),
                        UsosNosCasos.contados(
                                contar(
                                        "select count(*) from v_caso where classificacao = :caminho"
                                                + " and encerrado_em is not null",
                                        caminho),
                                "atendimento encerrado",
                                "atendimentos encerrados"),
                        UsosNosCasos.contados(
                                contar("select count(*) from v_solicitacao where tipo = :caminho", caminho),
                                "solicitação registrada",
                                "solicitações registradas"),
                        UsosNosCasos.contados(
                                contar("select count(*) from motivo where classificacao = :caminho", caminho),
                                "motivo só dela",
                                "motivos só dela"),
                        UsosNosCasos.contados(
                                contar("select count(*) from informacao where classificacao = :caminho", caminho),
                                "informação",
                                "informações"),
                        UsosNosCasos.contados(
                                contar("select count(*) from formulario where classificacao = :caminho", caminho),
                                "formulário",
                                "formulários"),
                        nasRegras.que(caminho))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<LigacaoDeRegistro> ligacoes(FichaDeRegistro ficha) {
        return classificacoes.buscar(ficha.chave()).map(ligacoes::de).orElse(List.of());
    }

    private JdbcClient.StatementSpec contar(String contagem, String caminho) {
        return banco.sql(contagem).param("caminho", caminho);
    }

    private static String vazioENulo(String valor) {
        return valor == null || valor.isEmpty() ? null : valor;
    }

    @Override
    public void esquecer() {
        classificacoes.esquecer();
    }
}

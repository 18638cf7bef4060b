package br.central.catalogo;

import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.OpcaoDeCampo;
import br.central.registros.RegistroDeChaveSorteada;
import br.central.seguranca.Grupos;
import br.central.seguranca.Permissao;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What atendimentos begin with. */
@Component
class RegistroDeClassificacoesPadrao extends RegistroDeChaveSorteada {

    private final ClassificacoesPadrao padroes;
    private final ClassificacaoTabela arvore;
    private final DescricaoDeRegistro descricao;

    RegistroDeClassificacoesPadrao(
            JdbcClient banco,
            Clock relogio,
            ClassificacoesPadrao padroes,
            Classificacoes classificacoes,
            ClassificacaoTabela arvore,
            Grupos grupos) {
        super(banco, relogio, new Tabela("classificacao_padrao", "codigo", "grupo, origem, codigo"));
        this.padroes = padroes;
        this.arvore = arvore;
        this.descricao = new DescricaoDeRegistro(
                "classificacoes-padrao",
                "Classificações padrão",
                "classificação padrão",
                "Com que classificação a ficha de um atendimento novo já vem, por quem o abre e por onde o cliente veio.",
                Set.of(Permissao.PUBLICAR_MODELOS),
                List.of(
                        CampoDeRegistro.escolha("classificacao", "Classificação", classificacoes::deUltimoNivel)
                                .exigido()
                                .listado(),
                        CampoDeRegistro.escolha(
                                        "grupo",
                                        "De quem abre",
                                        () -> grupos.deTrabalho().stream()
                                                .map(grupo -> new OpcaoDeCampo(grupo.codigo(), grupo.nome()))
                                                .toList())
                                .listado()
                                .ajudado("Sem grupo, vale para todos que não têm outra."),
                        CampoDeRegistro.escolha(
                                        "origem",
                                        "Por onde o cliente veio",
                                        () -> Arrays.stream(Origem.values())
                                                .map(origem -> new OpcaoDeCampo(origem.name(), origem.descricao()))
                                                .toList())
                                .listado()
                                .ajudado("Sem origem, vale para todas que não têm outra."),
                        CampoDeRegistro.emUso("ativo").listado()),
                true,
                "ativo");
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return descricao;
    }

    /** Two for the same would leave it to chance: one after the other, so that each sees what the other has put in. */
    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        arvore.travarOsLugares();
        boolean ha = !valores.get("ativo").isEmpty()
                && todas().stream()
                        .filter(outra -> antes.filter(um -> um.chave().equals(outra.chave()))
                                .isEmpty())
                        .filter(descricao::emUso)
                        .anyMatch(outra -> outra.valor("grupo").equals(valores.get("grupo"))
                                && outra.valor("origem").equals(valores.get("origem")));
        return ha ? List.of(new Recusa.Erro("grupo", "Já há uma em uso para este grupo e esta origem.")) : List.of();
    }

    @Override
    public void esquecer() {
        padroes.esquecer();
    }
}

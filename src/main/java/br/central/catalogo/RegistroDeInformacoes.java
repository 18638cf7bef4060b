package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.comum.TextoBusca;
import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.RegistroEmTabela;
import br.central.registros.TipoDeCampo;
import br.central.seguranca.Permissao;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators may answer at once. */
@Component
class RegistroDeInformacoes extends RegistroEmTabela {

    private static final int BUSCA_MAXIMA = 20_000;
    /** It is read on the portal too, before there is a protocol and with nobody at the desk. */
    private static final Set<String> CONHECIDAS = Stream.concat(
                    Stream.of(InformacaoView.CLIENTE), LacunasDaCasa.QUAIS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final String LACUNAS =
            "{saudacao}, {despedida} e {operadora} se preenchem sozinhos; {cliente}, com o nome do cliente.";

    private final JdbcClient banco;
    private final LacunasDaCasa lacunas;
    private final DescricaoDeRegistro descricao;

    RegistroDeInformacoes(JdbcClient banco, Clock relogio, Classificacoes classificacoes, LacunasDaCasa lacunas) {
        super(banco, relogio, new Tabela("informacao", "codigo", "titulo, codigo"));
        this.banco = banco;
        this.lacunas = lacunas;
        this.descricao = new DescricaoDeRegistro(
                "informacoes",
                "Informações",
                "informação",
                "O que se responde na hora, com a solução que se lê ao cliente.",
                Set.of(Permissao.PUBLICAR_MODELOS),
                List.of(
                        CampoDeRegistro.texto("titulo", "Título", 160).exigido().listado(),
                        CampoDeRegistro.de(TipoDeCampo.CODIGO, "codigo", "Código")
                                .exigido()
                                .soAoIncluir()
                                .ajudado("Não muda depois."),
                        CampoDeRegistro.escolha("classificacao", "Classificação", classificacoes::opcoes)
                                .exigido()
                                .listado(),
                        CampoDeRegistro.longo("texto", "Texto", 8_000).exigido().ajudado(LACUNAS),
                        CampoDeRegistro.longo("solucaoProposta", "Solução proposta", 8_000)
                                .exigido()
                                .ajudado("O que o operador lê ao cliente. " + LACUNAS),
                        CampoDeRegistro.texto("palavrasChave", "Palavras-chave", 500)
                                .nuncaNulo(),
                        CampoDeRegistro.emUso("ativa").listado()),
                true,
                "ativa");
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return descricao;
    }

    @Override
    protected Map<String, Object> derivadas(Map<String, String> valores) {
        return Map.of(
                "texto_busca",
                TextoBusca.juntarAte(
                        BUSCA_MAXIMA,
                        valores.get("titulo"),
                        valores.get("palavrasChave"),
                        valores.get("texto"),
                        valores.get("solucaoProposta")));
    }

    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        return Stream.of("texto", "solucaoProposta")
                .flatMap(campo -> Lacunas.contra(campo, valores.get(campo), CONHECIDAS).stream())
                .toList();
    }

    @Override
    public Optional<String> previa(FichaDeRegistro ficha, Map<String, String> valores) {
        return Optional.ofNullable(valores.get("solucaoProposta"))
                .map(texto -> lacunas.preencher(texto, Map.of(InformacaoView.CLIENTE, "Maria da Silva")));
    }

    @Override
    public List<String> usos(FichaDeRegistro ficha) {
        return UsosNosCasos.contados(
                banco.sql("select count(*) from v_uso_de_informacao where informacao = :codigo")
                        .param("codigo", ficha.chave()),
                "vez dada a um cliente",
                "vezes dada a clientes");
    }

    /** It is read from the table each time. */
    @Override
    public void esquecer() {}
}
